using System.Text.Json.Nodes;

namespace Infra.Pipelines.Tests.Kargo;

/// <summary>Kargo's own schemas: its custom resources, and the configuration of its steps.</summary>
internal sealed class KargoSchemas
{
    // metadata is Kubernetes' own, and open in every CRD.
    private static readonly JsonNode Metadata = JsonNode.Parse(
        """{"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "namespace": {"type": "string"}}}""")!;

    private readonly string _folder = ExternalTool.Require("INFRA_KARGO_SCHEMAS", "a folder with the CRDs of Kargo 1.11 and its step schemas in steps/");

    /// <summary>Where a resource departs from Kargo's schemas, the configuration of its steps included.</summary>
    public IReadOnlyList<string> Faults(JsonNode resource)
    {
        var schema = Schema((string)resource["kind"]!);
        var steps = resource["spec"]?["steps"] ?? resource["spec"]?["promotionTemplate"]?["spec"]?["steps"];
        return [.. StrictSchema.Faults(resource, schema, schema), .. steps?.AsArray().SelectMany(step => StepFaults(step!)) ?? []];
    }

    private IEnumerable<string> StepFaults(JsonNode step)
    {
        if ((string?)step["uses"] is not { } uses) return [];
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "steps", $"{uses}-config.json")))!;
        return StrictSchema.Faults(step["config"], schema, schema, (string)step["as"]!);
    }

    private JsonNode Schema(string kind)
    {
        var file = Path.Combine(_folder, $"kargo.akuity.io_{kind.ToLowerInvariant()}s.yaml");
        var schema = YamlNodes.Documents(File.ReadAllText(file)).First().ToJson()!["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!;
        schema["properties"]!["metadata"] = Metadata.DeepClone();
        return schema;
    }
}
