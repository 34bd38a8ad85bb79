using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>
/// Reads IAM policies as statements: JSON text in an argument (<c>assume_role_policy</c>, <c>policy</c>, …), and
/// <c>${data.aws_iam_policy_document.NAME.json}</c> with its source and override documents.
/// </summary>
public static class PolicyDocument
{
    // Many rules read the same text.
    private static readonly ConditionalWeakTable<JsonValue, Holder> Parsed = [];

    private const string DataSource = "data.aws_iam_policy_document";

    /// <summary>
    /// The statements of an argument; null if they are unknown in this source, as with <c>jsonencode(…)</c> in
    /// synthesized JSON.
    /// </summary>
    public static IReadOnlyList<PolicyStatement>? Statements(PolicyEstate estate, PolicyValue value)
    {
        // The provider reads back an empty text if there is no policy.
        if (value.IsAbsent || value.Text is "") return [];
        if (FromText(value) is { } statements) return statements;
        var documents = estate.Targets(value).ToList();
        return documents is [{ Type: DataSource } document] ? Statements(estate, document) : null;
    }

    /// <summary>The statements of an <c>aws_iam_policy_document</c> data source, those of its sources first.</summary>
    public static IReadOnlyList<PolicyStatement>? Statements(PolicyEstate estate, PolicyResource document)
    {
        string[] sources = ["source_policy_documents", "override_policy_documents"];
        var inherited = sources.SelectMany(name => document[name].Elements).Select(source => Statements(estate, source)).ToList();
        if (inherited.Contains(null) || document["statement"].IsUnresolved) return null;
        return [.. inherited.SelectMany(list => list!), .. document["statement"].Blocks.Select(DataStatement.Read)];
    }

    private static IReadOnlyList<PolicyStatement>? FromText(PolicyValue value)
    {
        if (value.Json is not JsonValue json || json.GetValueKind() != JsonValueKind.String) return null;
        return Parsed.GetValue(json, Parse).Document is { } document
            ? [.. new PolicyValue(value.Resource, value.Path, document)["Statement"].Elements.Select(TextStatement.Read)]
            : null;
    }

    private static Holder Parse(JsonValue json)
    {
        var text = json.GetValue<string>();
        try
        {
            return new((HclLiteral.Encoded(text) ?? JsonNode.Parse(text)) as JsonObject);
        }
        catch (JsonException)
        {
            return new(null);
        }
    }

    private sealed record Holder(JsonObject? Document);
}
