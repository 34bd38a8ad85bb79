using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>
/// Instances and nodes are of the types that the estate approves for their environment and cloud. An estate without such lists
/// approves all; with lists, an environment or cloud that has none approves nothing.
/// </summary>
internal sealed class InstanceTypeCheck : Check
{
    private const string Template = "launch_template";

    // The last column: what the provider takes where nothing is set; null where it asks for a value, or another resource gives it.
    private static readonly (string Type, string Path, string? Default)[] Places =
    [
        ("aws_instance", "instance_type", null),
        ("aws_launch_template", "instance_type", null),
        ("aws_eks_node_group", "instance_types", "t3.medium"),
        ("google_compute_instance", "machine_type", null),
        ("google_compute_instance_template", "machine_type", null),
        ("google_container_node_pool", "node_config.machine_type", "e2-medium"),
        ("azurerm_linux_virtual_machine", "size", null),
        ("azurerm_windows_virtual_machine", "size", null),
        ("azurerm_linux_virtual_machine_scale_set", "sku", null),
        ("azurerm_kubernetes_cluster", "default_node_pool.vm_size", null),
        ("azurerm_kubernetes_cluster_node_pool", "vm_size", null),
    ];

    public override IReadOnlyList<string> Types { get; } = [.. Places.Select(place => place.Type)];

    public override bool AppliesTo(PolicyResource resource) => base.AppliesTo(resource) && resource.Stack.Environment is not null;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (estate.ApprovedTypes is not { } environments) return [];
        var approved = environments.GetValueOrDefault(resource.Stack.Environment!)?.GetValueOrDefault(resource.Stack.Cloud) ?? [];
        var names = approved.Count == 0 ? "none" : string.Join(", ", approved);
        var (_, path, preset) = Places.Single(place => place.Type == resource.Type);
        return
            from value in resource.Find(path).SelectMany(value => value.IsAbsent ? [value] : value.Elements).Select(estate.Resolve)
            let type = value.IsAbsent && resource[Template].IsAbsent ? preset : value.Text
            where value.IsUnresolved || (type is not null && !approved.Contains(type))
            select new Observation(
                resource,
                path,
                $"{(value.IsAbsent ? $"{type} by default" : value)}, and {resource.Stack.Environment} approves {names}",
                Undecided: value.IsUnresolved);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from place in estate.ApprovedTypes is null ? [] : Places
        from resource in Subjects(estate)
        where resource.Type == place.Type
        select Mutant.Set(resource, place.Path, Mutant.Nonsense);
}
