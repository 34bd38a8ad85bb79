using Infra.Policy.Documents;

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>What can be wrong with a statement that allows an identity to do something.</summary>
internal static class IdentityJudgement
{
    private const string PassRole = "iam:PassRole";
    private const string PassedTo = "iam:PassedToService";

    /// <summary>It allows every action, or all but a few.</summary>
    public static IEnumerable<string> EveryAction(PolicyStatement statement) => !statement.Allows ? []
        : statement.NotActions.Count > 0 ? [$"allowing all actions but {string.Join(", ", statement.NotActions)}"]
        : statement.Actions.Where(action => action.Text?.Trim('*', ':').Length == 0).Select(action => $"allowing {action}");

    /// <summary>It allows all actions of a service.</summary>
    public static IEnumerable<string> WholeService(PolicyStatement statement) =>
        statement.Allows ? statement.Actions.Where(ActionName.IsWholeService).Select(action => $"allowing {action}") : [];

    /// <summary>It allows one of some actions on everything, whatever the conditions.</summary>
    public static Func<PolicyStatement, IEnumerable<string>> OnEverything(params IReadOnlyList<string> actions) =>
        statement => Allowing(statement, actions, PolicyReach.Everything(statement));

    /// <summary>It allows one of some actions on everything, and no condition limits that.</summary>
    public static Func<PolicyStatement, IEnumerable<string>> Unlimited(IReadOnlyList<string> actions) =>
        statement => statement.Conditions.Count > 0 ? [] : Allowing(statement, actions, PolicyReach.EveryRole(statement));

    /// <summary>It allows to change everything, and no condition limits that.</summary>
    public static IEnumerable<string> UnlimitedWrite(PolicyStatement statement) =>
        from reach in statement is { Allows: true, Conditions.Count: 0 } ? PolicyReach.Everything(statement) : []
        from action in statement.NotActions.Count > 0 ? ["all actions but a few"] : Writes(statement)
        select $"allowing {action} on {reach}";

    /// <summary>It allows to pass any role, or to pass roles to any service.</summary>
    public static IEnumerable<string> PassesAnyRole(PolicyStatement statement)
    {
        if (!statement.Allows || !ActionName.Covers(statement, PassRole)) yield break;
        foreach (var reach in PolicyReach.EveryRole(statement)) yield return $"allowing {PassRole} on {reach}";
        var isLimited = statement.Conditions.Any(condition =>
            condition.Key.Equals(PassedTo, StringComparison.OrdinalIgnoreCase)
            && condition.Operator is "StringEquals" or "StringLike"
            && condition.Values.All(value => !PolicyReach.Text(value).StartsWith('*')));
        if (!isLimited) yield return $"allowing {PassRole} to any service";
    }

    private static IEnumerable<string> Writes(PolicyStatement statement) =>
        statement.Actions.Where(action => !ActionName.IsRead(action)).Select(action => action.ToString());

    private static IEnumerable<string> Allowing(PolicyStatement statement, IEnumerable<string> actions, IEnumerable<string> reaches) =>
        from reach in statement.Allows ? reaches : []
        from action in actions
        where ActionName.Covers(statement, action)
        select $"allowing {action} on {reach}";
}
