namespace Infra.Constructs.Azure;

/// <summary>What tells a cluster's monitoring agent which logs to send where, since it signs in as itself and not with the workspace's key.</summary>
/// <remarks>https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-enable</remarks>
internal sealed class AksContainerLogs : AzureConstruct
{
    private const string Extension = "ContainerInsightsExtension";
    private const string Workspace = "workspace";
    private const string Stream = "Microsoft-ContainerInsights-Group-Default";

    public AksContainerLogs(AksCluster cluster, string id, ResourceGroup resourceGroup, LogAnalyticsWorkspace workspace) : base(cluster, id)
    {
        var rule = new AzurermMonitorDataCollectionRule(this, "Rule", new AzurermMonitorDataCollectionRuleConfig
        {
            Name = $"{cluster.Name}-container-logs",
            ResourceGroupName = resourceGroup.Name,
            Location = Subscription.Location,
            DataSources = new AzurermMonitorDataCollectionRuleDataSources
            {
                Extension = new[]
                {
                    new AzurermMonitorDataCollectionRuleDataSourcesExtension { Name = Extension, ExtensionName = "ContainerInsights", Streams = [Stream] },
                },
            },
            Destinations = new AzurermMonitorDataCollectionRuleDestinations
            {
                LogAnalytics = new[] { new AzurermMonitorDataCollectionRuleDestinationsLogAnalytics { Name = Workspace, WorkspaceResourceId = workspace.Id } },
            },
            DataFlow = new[] { new AzurermMonitorDataCollectionRuleDataFlow { Streams = [Stream], Destinations = [Workspace] } },
        });
        _ = new AzurermMonitorDataCollectionRuleAssociation(this, "Association", new AzurermMonitorDataCollectionRuleAssociationConfig
        {
            // The agent looks for an association of this name.
            Name = Extension, TargetResourceId = cluster.Id, DataCollectionRuleId = rule.Id,
        });
    }
}
