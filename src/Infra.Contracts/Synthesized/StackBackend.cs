using System.Text.Json.Nodes;

namespace Infra.Contracts.Synthesized;

/// <summary>Finds the backend of a stack in its Terraform JSON.</summary>
public static class StackBackend
{
    /// <summary>The key of HCP Terraform's own block.</summary>
    public const string Cloud = "cloud";

    /// <summary>
    /// Returns the backend's settings under its type: <c>{"s3":{…}}</c>, <c>{"cloud":{…}}</c>. Null if the JSON has no backend, in which
    /// case the state is a local file.
    /// </summary>
    /// <param name="stack">The content of <c>cdk.tf.json</c>.</param>
    public static JsonObject? Find(JsonNode stack)
    {
        var settings = stack["terraform"];
        return settings?["backend"] as JsonObject ?? (settings?[Cloud] is { } cloud ? new() { [Cloud] = cloud.DeepClone() } : null);
    }
}
