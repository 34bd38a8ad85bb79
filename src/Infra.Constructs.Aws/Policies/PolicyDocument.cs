using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Policies;

/// <summary>An IAM, key or bucket policy, as the JSON that AWS takes. References to resources stay expressions of Terraform in it.</summary>
/// <param name="statements">Its statements in order.</param>
public sealed class PolicyDocument(params IReadOnlyList<PolicyStatement> statements)
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, always in the same order of keys.</summary>
    public string ToJson() => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements.Select(statement => statement.ToJson())]),
    }.ToJsonString(Format);
}
