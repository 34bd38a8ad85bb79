namespace Infra.Constructs.Azure;

/// <summary>An image of the Azure marketplace.</summary>
/// <param name="Publisher">Such as <c>Canonical</c>.</param>
/// <param name="Offer">Such as <c>ubuntu-24_04-lts</c>.</param>
/// <param name="Sku">Such as <c>server</c>.</param>
/// <param name="Version">A version, or <c>latest</c> for the newest when the machine is made.</param>
public sealed record VirtualMachineImage(string Publisher, string Offer, string Sku, string Version)
{
    /// <summary>Ubuntu 24.04 LTS of generation 2.</summary>
    public static VirtualMachineImage Ubuntu2404 { get; } = new("Canonical", "ubuntu-24_04-lts", "server", "latest");
}
