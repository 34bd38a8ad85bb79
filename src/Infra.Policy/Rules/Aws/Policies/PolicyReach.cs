using System.Text.RegularExpressions;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>How far a statement reaches.</summary>
internal static partial class PolicyReach
{
    /// <summary>The resources of a statement that stand for every resource of a kind, in any account.</summary>
    public static IEnumerable<string> Everything(PolicyStatement statement) =>
        statement.NotResources.Count > 0 ? ["all but a few resources"] : Written(statement).Where(text => AnyResource().IsMatch(text));

    /// <summary>The resources of a statement that stand for every role of an account.</summary>
    public static IEnumerable<string> EveryRole(PolicyStatement statement) =>
        Everything(statement).Concat(Written(statement).Where(text => AnyRole().IsMatch(text))).Distinct();

    /// <summary>The text of a value, also where it is an expression.</summary>
    public static string Text(PolicyValue value) => value.Json?.ToString() ?? "";

    private static IEnumerable<string> Written(PolicyStatement statement) => statement.Resources.Select(Text);

    // "*", or an ARN with no account, or any, whose last part begins with nothing but the kind: arn:aws:iam::*:role/*. The last part of S3 has
    // no kind: arn:aws:s3:::logs/* is one bucket.
    [GeneratedRegex(@"^(\*+|arn:[^:]*:(?!s3:)[^:]*:[^:]*:\*?:([a-z][\w-]*[/:])?[*/]+|arn:[^:]*:s3:[^:]*:\*?:[*/]+)$")]
    private static partial Regex AnyResource();

    [GeneratedRegex(@"^arn:.*:iam:.*:(role/)?\*")]
    private static partial Regex AnyRole();
}
