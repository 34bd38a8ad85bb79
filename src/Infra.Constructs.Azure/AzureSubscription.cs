using Infra.Constructs.Estates;

namespace Infra.Constructs.Azure;

/// <summary>The Azure subscription and region that stacks are deployed to, and where their states are stored.</summary>
public sealed record AzureSubscription
{
    /// <summary>The subscription id, a lower-case GUID. The provider refuses to work in any other subscription.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the Entra tenant, a lower-case GUID.</summary>
    public required string TenantId { get; init; }

    /// <summary>The region's short name, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Where the states are stored.</summary>
    public required StateBackend State { get; init; }

    /// <summary>The availability zones of the region; empty if it has none. Default: 1, 2 and 3.</summary>
    public IReadOnlyList<string> Zones { get; init; } = ["1", "2", "3"];

    /// <summary>
    /// The name of the network watcher. Azure creates one per region with the first network and allows no second one, so it is referenced,
    /// not created.
    /// </summary>
    internal string NetworkWatcher => $"NetworkWatcher_{Location}";

    /// <summary>The resource group in which Azure creates network watchers.</summary>
    internal static string NetworkWatcherResourceGroup => "NetworkWatcherRG";

    /// <summary>Returns the part that makes names globally unique: the start of the subscription id.</summary>
    internal static string Mark(string subscriptionId) => subscriptionId[..5];
}
