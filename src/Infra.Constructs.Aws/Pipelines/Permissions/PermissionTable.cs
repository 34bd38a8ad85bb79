using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>
/// What Terraform calls for each type of resource and data source of AWS, and on which ARNs: <c>aws.json</c>, service by service. Lists are
/// words with blanks between them; an action without a prefix is one of its service.
/// </summary>
internal static class PermissionTable
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<IReadOnlyDictionary<string, ServicePermissions>> Read = new(() =>
    {
        using var stream = typeof(PermissionTable).Assembly.GetManifestResourceStream("aws.json")!;
        var table = JsonSerializer.Deserialize<Dictionary<string, ServicePermissions>>(stream, Format)!;
        return table.ToDictionary(service => service.Key, service => service.Value with { Name = service.Key });
    });

    private static readonly Lazy<IReadOnlyDictionary<string, TypePermissions>> Rows = new(() =>
        (from service in Services.Values
         from type in service.Types
         select (type.Key, type.Value with { Type = type.Key, Service = service })).ToDictionary());

    /// <summary>By the prefix of their actions.</summary>
    public static IReadOnlyDictionary<string, ServicePermissions> Services => Read.Value;

    /// <summary>By type; that of a data source has <c>data.</c> in front.</summary>
    public static IReadOnlyDictionary<string, TypePermissions> Types => Rows.Value;

    /// <summary>What a type takes. A data source without a row of its own reads what the resource of its name reads; null: it is not known.</summary>
    public static TypePermissions? Find(string type) => Types.GetValueOrDefault(type)
        ?? (type.StartsWith("data.", StringComparison.Ordinal) && Types.GetValueOrDefault(type["data.".Length..]) is { } resource ? resource.ToData(type) : null);
}

/// <summary>A service of AWS.</summary>
internal sealed record ServicePermissions
{
    /// <summary>The prefix of its actions.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its page of https://docs.aws.amazon.com/service-authorization/latest/reference/.</summary>
    public required string Page { get; init; }

    /// <summary>What its ARNs begin with.</summary>
    public string? Base { get; init; }

    /// <summary>Kinds of resources that are an environment's by their name.</summary>
    public Dictionary<string, string> ByName { get; init; } = [];

    /// <summary>Kinds of resources that have a number, and are an environment's by their tag.</summary>
    public Dictionary<string, string> ByTag { get; init; } = [];

    /// <summary>Kinds of resources that nothing of the kind tells apart: those of one account are all its environments'.</summary>
    public Dictionary<string, string> Shared { get; init; } = [];

    /// <summary>The condition key that says which call a tag is set by. Default: the service has none.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Whether a call that creates also names what it is created in, such as a subnet's network.</summary>
    public bool NamesParents { get; init; }

    /// <summary>What all its types list.</summary>
    public string List { get; init; } = "";

    /// <summary>What all its types that are known by a tag are tagged with.</summary>
    public string Tag { get; init; } = "";

    /// <summary>What all its types that are known by a tag lose tags by.</summary>
    public string Untag { get; init; } = "";

    /// <summary>Its types.</summary>
    public required Dictionary<string, TypePermissions> Types { get; init; }

    private string Root => Base ?? $"arn:{{partition}}:{Name}:{{region}}:{{account}}:";

    /// <summary>Everything of the service.</summary>
    public string Everything => $"{Root}*";

    /// <summary>The pattern of a kind's ARNs.</summary>
    public string Arn(string kind)
    {
        var pattern = kind.StartsWith("arn:", StringComparison.Ordinal) ? kind
            : ByName.GetValueOrDefault(kind) ?? ByTag.GetValueOrDefault(kind) ?? Shared[kind];
        return pattern.StartsWith("arn:", StringComparison.Ordinal) ? pattern : Root + pattern;
    }
}

/// <summary>A type of resource or data source.</summary>
internal sealed record TypePermissions
{
    /// <summary>Such as <c>aws_sqs_queue</c> or <c>data.aws_ami</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>Its service.</summary>
    [JsonIgnore]
    public ServicePermissions Service { get; init; } = null!;

    /// <summary>The kinds of resources that it is made of.</summary>
    public string On { get; init; } = "";

    /// <summary>The kinds that it reads. Default: the same.</summary>
    public string? ReadOn { get; init; }

    /// <summary>Reads one.</summary>
    public string Read { get; init; } = "";

    /// <summary>Reads, and takes no resource.</summary>
    public string List { get; init; } = "";

    /// <summary>Creates one that has an ARN before it is there.</summary>
    public string Create { get; init; } = "";

    /// <summary>Creates one that has none, with its tags.</summary>
    public string New { get; init; } = "";

    /// <summary>Changes one.</summary>
    public string Change { get; init; } = "";

    /// <summary>Deletes one.</summary>
    public string Delete { get; init; } = "";

    /// <summary>Tags one.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Takes tags away.</summary>
    public string Untag { get; init; } = "";

    /// <summary>Changes, and takes no resource: IAM can't bind it to an environment.</summary>
    public string Any { get; init; } = "";

    /// <summary>The services that are handed a role with it.</summary>
    public string Passes { get; init; } = "";

    /// <summary>The services whose own role comes with the first one in an account.</summary>
    public string Linked { get; init; } = "";

    /// <summary>Other types whose permissions it takes as well.</summary>
    public string Needs { get; init; } = "";

    /// <summary>What a workload does with those of its environment.</summary>
    public string Use { get; init; } = "";

    /// <summary>What a workload does with it, where names don't bind it to an environment.</summary>
    public string UseAny { get; init; } = "";

    /// <summary>The services whose own role a workload makes.</summary>
    public string UseLinked { get; init; } = "";

    /// <summary>What takes conditions of its own.</summary>
    public List<ConditionalPermissions> Statements { get; init; } = [];

    /// <summary>Whether those of an environment are known by their tag.</summary>
    public bool IsTagged => Words(On).Any(Service.ByTag.ContainsKey);

    /// <summary>Whether it has to do with what environments share.</summary>
    public bool IsShared => Words(On).Any(Service.Shared.ContainsKey);

    /// <summary>What tags it.</summary>
    public IEnumerable<string> Tagging => Actions(IsTagged && Tag.Length == 0 ? Service.Tag : Tag);

    /// <summary>What takes its tags away.</summary>
    public IEnumerable<string> Untagging => Actions(IsTagged && Untag.Length == 0 ? Service.Untag : Untag);

    /// <summary>The names of actions, each with its service.</summary>
    public IEnumerable<string> Actions(params IEnumerable<string> lists) =>
        lists.SelectMany(Words).Select(action => action.Contains(':', StringComparison.Ordinal) ? action : $"{Service.Name}:{action}");

    /// <summary>The ARNs of kinds.</summary>
    public IEnumerable<string> Arns(string kinds) => Words(kinds).Select(Service.Arn);

    /// <summary>What a data source takes that reads such a resource.</summary>
    public TypePermissions ToData(string type) => new() { Type = type, Service = Service, On = On, ReadOn = ReadOn, Read = Read, List = List };

    /// <summary>The words of a list.</summary>
    public static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Actions that are allowed under conditions.</summary>
internal sealed record ConditionalPermissions
{
    /// <summary>The id of the statement.</summary>
    public required string Sid { get; init; }

    /// <summary>The actions.</summary>
    public required string Actions { get; init; }

    /// <summary>The kinds, or an ARN.</summary>
    public required string On { get; init; }

    /// <summary><c>OPERATOR KEY</c>, and its value.</summary>
    public Dictionary<string, string> When { get; init; } = [];
}
