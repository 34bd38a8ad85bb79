using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>
/// What creates, changes and deletes what the stacks hold, service by service: by name where IAM knows one before the resource is there, by
/// tag where AWS gives a number.
/// </summary>
internal static class WritePermissions
{
    public static IEnumerable<PolicyStatement> Of(PipelineScope scope) =>
    [
        .. scope.Contents.Types.GroupBy(type => type.Service.Name).SelectMany(service => OfService(scope, StatementId.Of(service.Key), [.. service])),
        .. scope.Contents.Added.SelectMany(added => added.Write),
        .. RolePermissions.Of(scope),
    ];

    private static IEnumerable<PolicyStatement> OfService(PipelineScope scope, string id, IReadOnlyList<TypePermissions> types) =>
    [
        .. Named(scope, id, [.. types.Where(type => type is { IsTagged: false, IsShared: false })]),
        .. types.Where(type => type is { IsTagged: false, IsShared: true }).GroupBy(type => type.On).Index()
            .SelectMany(group => Named(scope, $"{id}Shared{group.Index + 1}", [.. group.Item])),
        .. Tagged(scope, id, [.. types.Where(type => type.IsTagged)]),
        .. Allow($"{id}New", types.SelectMany(type => type.Actions(type.New, type.New.Length > 0 ? type.Tag : "")), ["*"], scope.GetsTag, scope.IsNoOthers),
        .. Allow($"{id}Anywhere", types.SelectMany(type => type.Actions(type.Any)), ["*"]),
        .. types.SelectMany(type => type.Statements.Select(statement => Conditional(scope, type, statement))),
    ];

    private static IEnumerable<PolicyStatement> Named(PipelineScope scope, string id, IReadOnlyList<TypePermissions> types) => Allow(
        id,
        types.SelectMany(type => type.Actions(type.Create, type.Change, type.Delete).Concat(type.Tagging).Concat(type.Untagging)),
        scope.Arns(types.SelectMany(type => type.Arns(type.On))));

    /// <summary>
    /// What a call creates must get the environment's tag, and what it changes must have it; a call that does both, such as a subnet in a
    /// VPC, is held to both. One statement for each kind that is created: a tag that a call asks for must not count for what it names besides.
    /// </summary>
    private static IEnumerable<PolicyStatement> Tagged(PipelineScope scope, string id, IReadOnlyList<TypePermissions> types)
    {
        if (types.Count == 0) return [];
        var service = types[0].Service;
        // What a public image or a snapshot is called has no account in it.
        var kinds = types.SelectMany(type => type.Arns(type.On));
        var own = scope.Arns(service.NamesParents ? [service.Everything, .. kinds.Where(kind => !kind.StartsWith(service.Everything[..^1], StringComparison.Ordinal))] : kinds);
        return
        [
            .. types.Where(type => type.Create.Length > 0).GroupBy(type => type.On).SelectMany(group => Allow(
                $"{id}Create{StatementId.Of(group.Key.Replace(' ', '-'))}",
                group.SelectMany(type => type.Actions(type.Create)), scope.Arns(group.First().Arns(group.Key)), scope.GetsTag)),
            .. Allow($"{id}Change", types.SelectMany(type => type.Actions(type.Create, type.Change, type.Delete)), own, scope.IsTagged),
            .. Tagging(scope, id, types, own),
        ];
    }

    private static IEnumerable<PolicyStatement> Tagging(PipelineScope scope, string id, IReadOnlyList<TypePermissions> types, string[] own)
    {
        var (tagging, untagging) = (types.SelectMany(type => type.Tagging).ToList(), types.SelectMany(type => type.Untagging));
        return
        [
            .. Allow($"{id}TagOwn", tagging, own, scope.IsTagged, scope.KeepsTag),
            // As it is created, which is another permission than to create.
            .. Allow($"{id}TagNew", tagging, own, scope.GetsTag, types[0].Service.CreatedBy is { } key ? new PolicyCondition("Null", key, "false") : scope.IsNoOthers),
            // Without the last condition, a call that names no key would take all of them away.
            .. Allow($"{id}UntagOwn", untagging, own,
                scope.IsTagged, new("ForAllValues:StringNotEquals", "aws:TagKeys", "environment"), new("Null", "aws:TagKeys", "false")),
        ];
    }

    private static PolicyStatement Conditional(PipelineScope scope, TypePermissions type, ConditionalPermissions statement) => new()
    {
        Sid = statement.Sid,
        Actions = [.. type.Actions(statement.Actions)],
        Resources = scope.Arns(type.Arns(statement.On)),
        // What pipelines are, and the boundary itself, stand behind no boundary.
        Conditions = [.. statement.When.Where(condition => !scope.IsFoundation || condition.Value != "{boundary}").Select(condition => Condition(scope, condition.Key.Split(' '), condition.Value))],
    };

    private static PolicyCondition Condition(PipelineScope scope, string[] key, string value) => value switch
    {
        "{boundary}" => new(key[0], key[1], scope.BoundaryArn),
        // A list of nothing would be taken for no condition.
        "{managedPolicies}" => new(key[0], key[1], scope.Contents.ManagedPolicies is { Count: > 0 } known ? known : ["none"]),
        "{tag}" => new(key[0], key[1], scope.Tag),
        _ => new(key[0], key[1], [.. scope.Fill(value)]),
    };

    private static IEnumerable<PolicyStatement> Allow(string sid, IEnumerable<string> actions, string[] resources, params PolicyCondition[] conditions)
    {
        var sorted = actions.Distinct().Order(StringComparer.Ordinal).ToList();
        if (sorted.Count > 0) yield return new() { Sid = sid, Actions = sorted, Resources = resources, Conditions = conditions };
    }
}
