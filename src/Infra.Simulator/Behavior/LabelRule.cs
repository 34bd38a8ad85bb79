namespace Infra.Simulator.Behavior;

/// <summary>A computed map of labels: the provider's defaults overlaid with the resource's own.</summary>
/// <param name="Target">The computed attribute, such as <c>tags_all</c>.</param>
/// <param name="Source">The resource's attribute, such as <c>tags</c>.</param>
/// <param name="Defaults">The path of the defaults in the provider's configuration.</param>
internal sealed record LabelRule(string Target, string Source, string Defaults);
