using System.IO.Enumeration;

namespace Infra.Policy.Widenings;

/// <summary>A permission on a resource.</summary>
/// <param name="IsBarrier">Whether it is denied.</param>
/// <param name="Argument">The argument that says so.</param>
/// <param name="Action">An action or a role, with wildcards.</param>
/// <param name="Resource">The resource; empty if implied.</param>
/// <param name="Principal">The principal; empty if implied.</param>
/// <param name="Conditions">All that must hold, in order; each narrows it.</param>
internal sealed record PermissionReach(bool IsBarrier, string Argument, string Action, string Resource, string Principal, string Conditions)
    : Reach(WideningKind.Permissions, IsBarrier, Argument)
{
    /// <summary>Between two conditions.</summary>
    public const string And = " and ";

    /// <inheritdoc />
    public override bool StaysInside => IsOwn;

    /// <summary>Whether the principal is an own one, or a service that works for own resources alone.</summary>
    public bool IsOwn { get; init; }

    public override bool Covers(Reach other) =>
        other is PermissionReach reach && Matches(Action, reach.Action) && Matches(Resource, reach.Resource) && Matches(Principal, reach.Principal)
        && (Conditions.Length == 0 || Conditions.Split(And).All(reach.Conditions.Split(And).Contains));

    /// <summary>Actions on the same resources are grouped, and so are resources with the same actions.</summary>
    public override IEnumerable<string> Describe(IEnumerable<Reach> reaches) =>
        from reach in reaches.Cast<PermissionReach>()
        group reach.Action by (reach.IsBarrier, reach.Resource, reach.Principal, reach.Conditions) into same
        group same.Key.Resource by (same.Key.IsBarrier, Actions: string.Join(", ", same.Distinct()), same.Key.Principal, same.Key.Conditions) into one
        select $"{(one.Key.IsBarrier ? "no longer denies" : "allows")} {one.Key.Actions}{Phrase(" on ", string.Join(", ", one.Distinct()))}{Phrase(" to ", one.Key.Principal)}{Phrase(" if ", one.Key.Conditions)}";

    private static string Phrase(string word, string text) => text.Length == 0 ? "" : word + text;

    // The wildcards of IAM are those of file names.
    private static bool Matches(string pattern, string text) => pattern == text || FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
