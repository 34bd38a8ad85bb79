using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Reports.Status;

/// <summary>The number of resources of a type in a region, before <c>count</c> and <c>for_each</c> are expanded.</summary>
/// <param name="Type">The Terraform type.</param>
/// <param name="Region">The region or location; empty if the resource has none.</param>
/// <param name="Environment">The environment; null for foundation stacks.</param>
/// <param name="Count">The number of resources.</param>
internal sealed record InventoryRow(string Type, string Region, string? Environment, int Count)
{
    private static readonly string[] Places = ["region", "location", "zone", "availability_zone"];

    /// <summary>Counts the managed resources of all stacks by type, region and environment.</summary>
    public static IReadOnlyList<InventoryRow> Of(IEnumerable<SynthesizedStack> stacks) =>
    [
        .. from stack in stacks
           let own = OwnRegion(stack)
           from resource in stack.Resources
           where resource.Kind == ResourceKind.Managed
           group resource by (resource.Type, Region: PlaceOf(resource.Body) ?? own(resource), stack.Entry.Environment) into same
           orderby same.Key.Type, same.Key.Region, same.Key.Environment
           select new InventoryRow(same.Key.Type, same.Key.Region, same.Key.Environment, same.Count()),
    ];

    /// <summary>Returns the region of resources that do not specify one: the provider's, or the only region that the stack's other resources use.</summary>
    private static Func<SynthesizedResource, string> OwnRegion(SynthesizedStack stack)
    {
        var providers = stack.Json["provider"] as JsonObject ?? [];
        var places = stack.Resources.Where(resource => resource.Kind == ResourceKind.Managed).Select(resource => PlaceOf(resource.Body)).OfType<string>().Distinct().ToList();
        return resource =>
        {
            var name = resource.Type.Split('_')[0];
            var reference = (string?)resource.Body["provider"];
            var blocks = (providers[name] as JsonArray ?? []).OfType<JsonObject>();
            var block = blocks.FirstOrDefault(one => one["alias"] is { } alias ? reference == $"{name}.{(string?)alias}" : reference is null || reference == name);
            return (block is null ? null : PlaceOf(block)) ?? (places.Count == 1 && block is not null ? places[0] : "");
        };
    }

    private static string? PlaceOf(JsonObject body) => Places.Select(name => body[name]).OfType<JsonValue>()
        .Select(value => value.TryGetValue<string>(out var text) && !text.Contains("${", StringComparison.Ordinal) ? text : null).FirstOrDefault(text => text is not null);
}
