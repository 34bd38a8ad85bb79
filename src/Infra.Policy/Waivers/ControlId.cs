using System.Text.RegularExpressions;

namespace Infra.Policy.Waivers;

/// <summary>Ids of controls, and which scanner they belong to.</summary>
public static partial class ControlId
{
    private const string FormerTrivyPrefix = "AVD-";

    /// <summary>Today's form of an id: Trivy once wrote <c>AVD-AWS-0104</c> for <c>AWS-0104</c>.</summary>
    public static string Normalise(string id) =>
        id.StartsWith(FormerTrivyPrefix, StringComparison.Ordinal) ? id[FormerTrivyPrefix.Length..] : id;

    /// <summary>Whether it is a Checkov id.</summary>
    public static bool IsCheckov(string id) => id.StartsWith("CKV", StringComparison.Ordinal);

    /// <summary>Whether it is a Trivy id.</summary>
    public static bool IsTrivy(string id) => Trivy().IsMatch(id);

    /// <summary>Whether it is an id of Infra.</summary>
    public static bool IsOwn(string id) => id.StartsWith("INFRA-", StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Z]+-\d{4}$")]
    private static partial Regex Trivy();
}
