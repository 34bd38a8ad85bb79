using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>The flow log of all traffic in a network, stored in its own storage account and analyzed if the posture requires it.</summary>
/// <remarks>https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview</remarks>
public sealed class VirtualNetworkFlowLog : AzureConstruct
{
    private const int AnalyticsIntervalMinutes = 10;

    internal VirtualNetworkFlowLog(VirtualNetwork network, string id, VirtualNetworkOptions options) : base(network, id)
    {
        Storage = new StorageAccount(this, "Storage", new()
        {
            Name = network.NameOf("flow").Replace("-", "", StringComparison.Ordinal), // storage account names do not allow hyphens
            ResourceGroup = network.ResourceGroup,
            Vault = options.Vault,
            Network = network,
            Workspace = options.Workspace,
            KeepVersions = false, // logs are appended to every minute, and each time would add a version
            Posture = options.FlowLogStoragePosture,
        });
        Resource = new AzurermNetworkWatcherFlowLog(this, "FlowLog", new AzurermNetworkWatcherFlowLogConfig
        {
            Name = ResourceName($"{network.ShortName}-flow-log", AzureNameRules.NetworkResource),
            NetworkWatcherName = Subscription.NetworkWatcher,
            ResourceGroupName = AzureSubscription.NetworkWatcherResourceGroup,
            Location = Subscription.Location,
            TargetResourceId = network.Id,
            StorageAccountId = Storage.Id,
            Enabled = true,
            Version = 2,
            RetentionPolicy = new AzurermNetworkWatcherFlowLogRetentionPolicy { Enabled = true, Days = network.Posture.FlowLogRetentionDays },
            TrafficAnalytics = network.Posture.TrafficAnalytics ? AnalyseIn(options.Workspace) : null,
        });
    }

    /// <summary>The L1 resource.</summary>
    public AzurermNetworkWatcherFlowLog Resource { get; }

    /// <summary>The storage account of the flow log.</summary>
    public StorageAccount Storage { get; }

    private AzurermNetworkWatcherFlowLogTrafficAnalytics AnalyseIn(LogAnalyticsWorkspace workspace) => new()
    {
        Enabled = true,
        IntervalInMinutes = AnalyticsIntervalMinutes,
        WorkspaceId = workspace.Resource.WorkspaceId,
        WorkspaceRegion = Subscription.Location,
        WorkspaceResourceId = workspace.Id,
    };
}
