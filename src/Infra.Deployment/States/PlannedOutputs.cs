using System.Text.Json.Nodes;

namespace Infra.Deployment.States;

/// <summary>The outputs that a stack will have by its plan.</summary>
internal sealed class PlannedOutputs
{
    private readonly JsonObject _known;

    private PlannedOutputs(JsonObject known, IReadOnlyList<string> unknown) => (_known, Unknown) = (known, unknown);

    /// <summary>Those that only an apply can tell, or a part of which only that can.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Reads them from what <c>terraform show -json</c> printed: an output has a type there where all of it is known.</summary>
    public static PlannedOutputs Of(string json)
    {
        var outputs = (JsonNode.Parse(json)!["planned_values"]?["outputs"] as JsonObject ?? []).ToLookup(output => output.Value?["type"] is not null);
        return new(new(outputs[true].Select(output => KeyValuePair.Create(output.Key, output.Value?.DeepClone()))), [.. outputs[false].Select(output => output.Key)]);
    }

    /// <summary>A state that has what is known of them, and nothing else. What is secret is in it.</summary>
    public string ToState() => new JsonObject
    {
        ["version"] = 4, ["terraform_version"] = "1.11.0", ["serial"] = 1, ["lineage"] = "planned", ["outputs"] = _known.DeepClone(), ["resources"] = new JsonArray(),
    }.ToJsonString();
}
