namespace Infra.Constructs.Azure;

/// <summary>An Azure Marketplace image.</summary>
/// <param name="Publisher">The publisher, such as <c>Canonical</c>.</param>
/// <param name="Offer">The offer, such as <c>ubuntu-24_04-lts</c>.</param>
/// <param name="Sku">The SKU, such as <c>server</c>.</param>
/// <param name="Version">The version, or <c>latest</c> for the latest when the machine is created.</param>
public sealed record VirtualMachineImage(string Publisher, string Offer, string Sku, string Version)
{
    /// <summary>Ubuntu 24.04 LTS, generation 2.</summary>
    public static VirtualMachineImage Ubuntu2404 { get; } = new("Canonical", "ubuntu-24_04-lts", "server", "latest");
}
