using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Simulator.Values;

namespace Infra.Simulator.DataSources;

/// <summary>Renders <c>aws_iam_policy_document</c>, which is computed without a cloud.</summary>
internal static class PolicyDocument
{
    /// <summary>The Terraform type.</summary>
    public const string Type = "aws_iam_policy_document";

    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Sets <c>json</c> and <c>minified_json</c>: the source documents, then the statements, then the override documents.</summary>
    public static Value Complete(Value config)
    {
        var statements = new List<JsonObject>();
        foreach (var text in config["source_policy_documents"].Texts()) Merge(statements, Statements(text));
        Merge(statements, config["statement"].Items.Select(Render));
        foreach (var text in config["override_policy_documents"].Texts()) Merge(statements, Statements(text));

        var document = new JsonObject { ["Version"] = config["version"].Kind == ValueKind.Text ? config["version"].Scalar : "2012-10-17" };
        if (config["policy_id"].Kind == ValueKind.Text) document["Id"] = config["policy_id"].Scalar;
        document["Statement"] = new JsonArray([.. statements]);
        return config.With("json", Value.Of(document.ToJsonString(Pretty))).With("minified_json", Value.Of(document.ToJsonString()));
    }

    /// <summary>A statement replaces an earlier one with the same sid.</summary>
    private static void Merge(List<JsonObject> statements, IEnumerable<JsonObject> added)
    {
        foreach (var statement in added)
        {
            var same = statements.FindIndex(other => statement["Sid"] is { } sid && (string?)other["Sid"] == (string?)sid);
            if (same < 0) statements.Add(statement);
            else statements[same] = statement;
        }
    }

    private static IEnumerable<JsonObject> Statements(string document) => JsonNode.Parse(document)!["Statement"] switch
    {
        JsonArray array => array.Select(item => item!.DeepClone().AsObject()),
        { } single => [single.DeepClone().AsObject()],
        null => [],
    };

    private static JsonObject Render(Value statement)
    {
        var json = new JsonObject();
        if (statement["sid"].Scalar.Length > 0) json["Sid"] = statement["sid"].Scalar;
        json["Effect"] = statement["effect"].Kind == ValueKind.Text ? statement["effect"].Scalar : "Allow";
        Add(json, "Action", statement["actions"]);
        Add(json, "NotAction", statement["not_actions"]);
        Add(json, "Resource", statement["resources"]);
        Add(json, "NotResource", statement["not_resources"]);
        AddPrincipals(json, "Principal", statement["principals"]);
        AddPrincipals(json, "NotPrincipal", statement["not_principals"]);
        AddConditions(json, statement["condition"]);
        return json;
    }

    private static void Add(JsonObject json, string name, Value values)
    {
        if (values.Items.Count > 0) json[name] = OneOrMany(values.Texts());
    }

    private static void AddPrincipals(JsonObject json, string name, Value principals)
    {
        if (principals.Items.Count == 0) return;
        if (principals.Items is [var only] && only["type"].Scalar == "*" && only["identifiers"].Texts().SequenceEqual(["*"]))
        {
            json[name] = "*";
            return;
        }

        var byType = new JsonObject();
        foreach (var group in principals.Items.GroupBy(principal => principal["type"].Scalar))
            byType[group.Key] = OneOrMany(group.SelectMany(principal => principal["identifiers"].Texts()));
        json[name] = byType;
    }

    private static void AddConditions(JsonObject json, Value conditions)
    {
        foreach (var condition in conditions.Items)
        {
            if (json["Condition"] is null) json["Condition"] = new JsonObject();
            var test = json["Condition"]![condition["test"].Scalar] ??= new JsonObject();
            test[condition["variable"].Scalar] = OneOrMany(condition["values"].Texts());
        }
    }

    private static JsonNode OneOrMany(IEnumerable<string> texts) => texts.ToList() is [var only]
        ? JsonValue.Create(only)
        : new JsonArray([.. texts.Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]);
}
