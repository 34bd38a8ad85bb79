using Infra.Constructs.Estates;

namespace Infra.Constructs.Azure;

/// <summary>An Azure subscription and region in which stacks are deployed, and the storage of their states.</summary>
public sealed record AzureSubscription
{
    /// <summary>The subscription's id, a GUID in lower case. The provider works in no other.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its Entra tenant, a GUID in lower case.</summary>
    public required string TenantId { get; init; }

    /// <summary>The region's short name, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Where the states are stored.</summary>
    public required StateBackend State { get; init; }

    /// <summary>The region's availability zones. Default: 1, 2 and 3; empty where the region has none.</summary>
    public IReadOnlyList<string> Zones { get; init; } = ["1", "2", "3"];

    /// <summary>
    /// Public IPv4 addresses (<c>203.0.113.7</c>) or blocks (<c>203.0.113.0/28</c>) of the machines that run Terraform. Firewalls of key vaults
    /// let them through. Default: none; then the public endpoint of a key vault is off, and Terraform must run in a network that reaches the private one.
    /// </summary>
    public IReadOnlyList<string> RunnerAddresses { get; init; } = [];

    /// <summary>
    /// Azure makes a network watcher in each region with the first network, and allows no second one: it is referred to, not created.
    /// </summary>
    internal string NetworkWatcher => $"NetworkWatcher_{Location}";

    /// <summary>The resource group in which Azure makes network watchers.</summary>
    internal static string NetworkWatcherResourceGroup => "NetworkWatcherRG";

    /// <summary>What makes names unique in the world: the start of the subscription's id.</summary>
    internal static string Mark(string subscriptionId) => subscriptionId[..5];
}
