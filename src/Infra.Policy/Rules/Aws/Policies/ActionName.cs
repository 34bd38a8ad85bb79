using System.IO.Enumeration;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>Actions as policies write them, such as <c>s3:Get*</c>.</summary>
internal static class ActionName
{
    // Everything that is not one of these may change something: a new verb counts as a write until it is known.
    private static readonly string[] Reads =
    [
        "Get", "List", "Describe", "BatchGet", "BatchDescribe", "BatchCheck", "Check", "Lookup", "Head", "Search", "Query", "Scan", "View",
        "Decode", "Simulate", "Filter", "Select", "Estimate", "Preview", "Validate", "Verify", "Read", "ConditionCheck",
    ];

    /// <summary>Whether a statement covers an action: by name, by a pattern, or because it does not leave it out.</summary>
    public static bool Covers(PolicyStatement statement, string action) => statement.NotActions.Count > 0
        ? !statement.NotActions.Any(pattern => Matches(pattern, action))
        : statement.Actions.Any(pattern => Matches(pattern, action));

    /// <summary>Whether nothing that it stands for changes anything.</summary>
    public static bool IsRead(PolicyValue pattern) =>
        pattern.Text?.Split(':', 2) is [_, var verb] && Reads.Any(read => verb.StartsWith(read, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it stands for all actions of a service, or of all services.</summary>
    public static bool IsWholeService(PolicyValue pattern) => pattern.Text?.Split(':', 2)[^1].Trim('*').Length == 0;

    private static bool Matches(PolicyValue pattern, string action) =>
        pattern.Text is { } text && FileSystemName.MatchesSimpleExpression(text, action, ignoreCase: true);
}
