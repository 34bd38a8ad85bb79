namespace Infra.Constructs.Azure;

/// <summary>Configures which container logs the monitoring agent sends where. The agent authenticates as the cluster, not with the workspace key.</summary>
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
            // The agent requires an association with this name.
            Name = Extension, TargetResourceId = cluster.Id, DataCollectionRuleId = rule.Id,
        });
    }
}
