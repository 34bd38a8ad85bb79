using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Cli.Access;

/// <summary>What the policy documents of AWS allow, wherever a resource holds one: its own, that of its trust, those inline.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html</remarks>
internal static class PolicyGrants
{
    // A document that names what is yet to be created; whoever reviews it reads the code.
    private const string Unknown = "(known after apply)";

    private static readonly string[] Documents = ["policy", "assume_role_policy", "inline_policy.policy"];

    /// <summary>All grants of all documents.</summary>
    public static IEnumerable<AccessGrant> Of(string type, JsonObject resource) => !type.StartsWith("aws_", StringComparison.Ordinal) ? [] :
    [
        .. Texts(resource).SelectMany(Statements).SelectMany(Grants),
        .. Documents.Where(document => resource.Texts(document).Contains(Unknown)).Select(document => new AccessGrant(AccessKind.Permission, "allows what its", [document, "says, which is", Unknown])),
    ];

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Texts(entry.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('{') && text.Contains("\"Statement\"", StringComparison.Ordinal) => [text],
        _ => [],
    };

    private static IEnumerable<JsonObject> Statements(string document)
    {
        try
        {
            return (JsonNode.Parse(document) as JsonObject)?["Statement"] switch
            {
                JsonArray statements => statements.OfType<JsonObject>(),
                JsonObject statement => [statement],
                _ => [],
            };
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<AccessGrant> Grants(JsonObject statement) =>
        (string?)statement["Effect"] != "Allow" ? [] :
        from action in Values(statement, "Action")
        from resource in Values(statement, "Resource")
        from principal in Principals(statement)
        select new AccessGrant(AccessKind.Permission, "allows", [action, resource.Length > 0 ? $"on {resource}" : "", principal, Condition(statement)]);

    /// <summary>The values of an element, or of its negation, which covers only itself.</summary>
    private static IEnumerable<string> Values(JsonObject statement, string element) =>
        statement[element] is { } values ? Items(values)
        : statement[$"Not{element}"] is { } others ? [$"all but {string.Join(", ", Items(others).Order(StringComparer.Ordinal))}"]
        : [""];

    private static IEnumerable<string> Principals(JsonObject statement) => (statement["Principal"] ?? statement["NotPrincipal"]) switch
    {
        null => [""],
        JsonObject kinds => kinds.SelectMany(kind => Items(kind.Value!).Select(who => $"to {who}")),
        var anybody => Items(anybody).Select(who => $"to {who}"),
    };

    private static string Condition(JsonObject statement) => statement["Condition"] is { } condition ? $"if {condition.ToJsonString()}" : "";

    private static IEnumerable<string> Items(JsonNode node) => (node is JsonArray items ? items : [node.DeepClone()]).OfType<JsonValue>().Select(item => item.ToString());
}
