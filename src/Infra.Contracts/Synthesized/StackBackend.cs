using System.Text.Json.Nodes;

namespace Infra.Contracts.Synthesized;

/// <summary>Where the state of a stack is, as its Terraform JSON says.</summary>
public static class StackBackend
{
    /// <summary>HCP Terraform, which has a block of its own.</summary>
    public const string Cloud = "cloud";

    /// <summary>
    /// The settings by the type of the backend, of which Terraform takes one: <c>{"s3":{…}}</c>, <c>{"cloud":{…}}</c>. Null where the JSON names none: then
    /// the state is a file beside it.
    /// </summary>
    /// <param name="stack">The whole of <c>cdk.tf.json</c>.</param>
    public static JsonObject? Find(JsonNode stack)
    {
        var settings = stack["terraform"];
        return settings?["backend"] as JsonObject ?? (settings?[Cloud] is { } cloud ? new() { [Cloud] = cloud.DeepClone() } : null);
    }
}
