using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>Where a resource says of which type its machines are.</summary>
/// <param name="Type">The type of the resource.</param>
/// <param name="Path">The dotted path of the argument.</param>
/// <param name="Preset">What the provider takes where nothing is set; null where it asks for a value, or another resource gives it.</param>
internal sealed record MachinePlace(string Type, string Path, string? Preset = null)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MachinePlace> All { get; } =
    [
        new("aws_instance", "instance_type"),
        new("aws_launch_template", "instance_type"),
        new("aws_eks_node_group", "instance_types", "t3.medium"),
        new("google_compute_instance", "machine_type"),
        new("google_compute_instance_template", "machine_type"),
        new("google_container_node_pool", "node_config.machine_type", "e2-medium"),
        new("azurerm_linux_virtual_machine", "size"),
        new("azurerm_windows_virtual_machine", "size"),
        new("azurerm_linux_virtual_machine_scale_set", "sku"),
        new("azurerm_kubernetes_cluster", "default_node_pool.vm_size"),
        new("azurerm_kubernetes_cluster_node_pool", "vm_size"),
    ];

    /// <summary>The cloud, as an estate calls it.</summary>
    public string Cloud => TerraformType.Provider(Type) is "azurerm" ? "azure" : TerraformType.Provider(Type);
}
