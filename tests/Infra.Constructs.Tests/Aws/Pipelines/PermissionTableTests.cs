using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Constructs.Aws.Pipelines.Permissions;

namespace Infra.Constructs.Tests.Aws.Pipelines;

/// <summary>Whether the table of permissions says what IAM knows, held against the data of the service authorization reference.</summary>
public sealed partial class PermissionTableTests
{
    /// <summary>Actions of load balancers that the data knows from the older kind only, which has the same prefix.</summary>
    private static readonly string[] OfOlderKind = ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags", "elasticloadbalancing:SetWebACL"];

    private static readonly Lazy<JsonObject> Facts = new(() => JsonNode.Parse(NodeTool.Run(
        "iam-data.mjs", new JsonArray([.. Rows.SelectMany(All).Where(action => !action.Contains('*', StringComparison.Ordinal)).Distinct().Select(action => JsonValue.Create(action))]).ToJsonString()))!.AsObject());

    private static IEnumerable<TypePermissions> Rows => PermissionTable.Types.Values;

    [Fact]
    public void Every_action_exists() => Assert.Equal([], Facts.Value.Where(fact => fact.Value is null).Select(fact => fact.Key));

    [Fact]
    public void Every_action_on_a_resource_takes_such_a_resource() => Assert.Equal([],
        from row in Rows
        from use in OnResources(row)
        from action in row.Actions(use.Actions)
        where !action.Contains('*', StringComparison.Ordinal) && !OfOlderKind.Contains(action)
        let taken = Arns(action)
        where !use.Patterns.Any(pattern => taken.Any(arn => Overlap(pattern, arn)))
        select $"{row.Type} {action}");

    [Fact]
    public void What_is_allowed_on_everything_takes_no_resource() => Assert.Equal([],
        from row in Rows from action in row.Actions(row.Any) where Arns(action).Count > 0 select $"{row.Type} {action}");

    [Fact]
    public void What_creates_by_tag_takes_the_tag() => Assert.Equal([],
        from row in Rows
        from action in row.Actions(row.New, row.IsTagged ? row.Create : "")
        where !Keys(action).Contains("aws:RequestTag/${TagKey}")
        select $"{row.Type} {action}");

    [Fact]
    public void What_changes_by_tag_knows_the_tag() => Assert.Equal([],
        from row in Rows
        where row.IsTagged
        from action in row.Actions(row.Change, row.Delete)
        where !Keys(action).Contains("aws:ResourceTag/${TagKey}")
        select $"{row.Type} {action}");

    [Fact]
    public void No_row_allows_all_of_a_service() => Assert.DoesNotContain(Rows.SelectMany(All), action => action.EndsWith(":*", StringComparison.Ordinal));

    [Fact]
    public void Types_that_others_need_are_known() => Assert.All(Rows.SelectMany(row => TypePermissions.Words(row.Needs)), type => Assert.NotNull(PermissionTable.Find(type)));

    [Fact]
    public void Table_has_the_types_that_are_used_most() => Assert.True(Rows.Count(row => !row.Type.StartsWith("data.", StringComparison.Ordinal)) >= 150);

    [Fact]
    public void Every_service_says_where_it_is_documented() => Assert.All(PermissionTable.Services.Values, service => Assert.StartsWith("list_", service.Page, StringComparison.Ordinal));

    private static IEnumerable<string> All(TypePermissions row) =>
    [
        .. row.Actions(row.Read, row.List, row.Create, row.New, row.Change, row.Delete, row.Any, row.Use, row.UseAny, row.Service.List),
        .. row.Tagging, .. row.Untagging, .. row.Statements.SelectMany(statement => row.Actions(statement.Actions)),
    ];

    private static IEnumerable<(string Actions, string[] Patterns)> OnResources(TypePermissions row)
    {
        string[] own = [.. row.Arns(row.On).Select(Sample)];
        string[] changed = row.IsTagged && row.Service.NamesParents ? [Sample(row.Service.Everything), .. own] : own;
        return
        [
            (row.Read, [.. row.Arns(row.ReadOn ?? row.On).Select(Sample)]), (row.Create, own), (row.Use, own), (row.Change, changed), (row.Delete, changed),
            (string.Join(' ', row.Tagging.Concat(row.Untagging)), changed),
            .. row.Statements.Select(statement => (statement.Actions, (string[])[.. row.Arns(statement.On).Select(Sample)])),
        ];
    }

    private static List<string> Arns(string action) => [.. Facts.Value[action]?["arns"]?.AsArray().Select(arn => Variable().Replace(Known((string)arn!), "*")) ?? []];

    private static HashSet<string> Keys(string action) => [.. Facts.Value[action]?["keys"]?.AsArray().Select(key => (string)key!) ?? []];

    private static string Known(string arn) => arn.Replace("${Partition}", "aws", StringComparison.Ordinal).Replace("${Region}", "r", StringComparison.Ordinal).Replace("${Account}", "1", StringComparison.Ordinal);

    private static string Sample(string pattern) => Placeholder().Replace(
        pattern.Replace("{partition}", "aws", StringComparison.Ordinal).Replace("{region}", "r", StringComparison.Ordinal).Replace("{account}", "1", StringComparison.Ordinal), "x");

    /// <summary>Whether some text fits both patterns.</summary>
    private static bool Overlap(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.IsEmpty || other.IsEmpty) return one.Trim('*').IsEmpty && other.Trim('*').IsEmpty;
        if (one[0] == '*') return Overlap(one[1..], other) || Overlap(one, other[1..]);
        if (other[0] == '*') return Overlap(one, other[1..]) || Overlap(one[1..], other);
        return one[0] == other[0] && Overlap(one[1..], other[1..]);
    }

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
