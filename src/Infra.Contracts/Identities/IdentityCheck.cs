using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Contracts.Identities;

/// <summary>What an identity may not be, in any cloud.</summary>
public static partial class IdentityCheck
{
    /// <summary>Everything that is wrong with an identity, as problems of the construct that is made from it.</summary>
    public static IEnumerable<Problem> Of(string constructPath, PipelineIdentity identity)
    {
        if (identity.Repositories.Count == 0)
        {
            yield return new("INFRA1150", constructPath,
                $"{identity.Name} trusts no repository; it needs at least one.", "Name the repository whose pipelines use it.");
        }

        foreach (var subject in identity.Repositories.SelectMany(identity.SubjectsOf).Where(subject => !Exact().IsMatch(subject)))
        {
            yield return new("INFRA1151", constructPath,
                $"Subject \"{subject}\" is not exact: a subject consists of letters, digits and ._-/@ between its colons, without a wildcard.",
                "Name one repository and one branch.");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9._/@-]+(:[A-Za-z0-9._/@-]+)+$")]
    private static partial Regex Exact();
}
