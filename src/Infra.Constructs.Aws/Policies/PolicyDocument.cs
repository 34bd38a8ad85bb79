using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Policies;

/// <summary>An IAM, key or bucket policy. References to resources remain Terraform expressions in its JSON.</summary>
/// <param name="statements">The statements, in order.</param>
public sealed class PolicyDocument(params IReadOnlyList<PolicyStatement> statements)
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the policy as JSON, with keys in a fixed order.</summary>
    public string ToJson() => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements.Select(statement => statement.ToJson())]),
    }.ToJsonString(Format);
}
