using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>A Log Analytics workspace, which collects the logs of networks, vaults, storage accounts and clusters.</summary>
public sealed class LogAnalyticsWorkspace : AzureConstruct
{
    /// <summary>Creates the workspace.</summary>
    public LogAnalyticsWorkspace(Construct scope, string id, LogAnalyticsWorkspaceOptions options) : base(scope, id)
    {
        Posture = Adopt(options.Posture);
        Resource = new AzurermLogAnalyticsWorkspace(this, "Workspace", new AzurermLogAnalyticsWorkspaceConfig
        {
            Name = ResourceName(options.Name, AzureNameRules.LogAnalyticsWorkspace),
            ResourceGroupName = options.ResourceGroup.Name,
            Location = Subscription.Location,
            Sku = "PerGB2018",
            RetentionInDays = Posture.RetentionDays,
            AllowResourceOnlyPermissions = true,
            // Whoever learns its key could forge records; what sends logs here signs in as itself.
            LocalAuthenticationEnabled = false,
            Lifecycle = ProtectedBy(Posture.DestroyProtection),
        });
        Id = Resource.Id;
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermLogAnalyticsWorkspace Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The posture in effect.</summary>
    public LogAnalyticsWorkspacePosture Posture { get; }

    /// <summary>Sends log categories of a resource to this workspace.</summary>
    internal void Receive(Construct scope, string id, string resourceId, IReadOnlyList<string> categories) =>
        _ = new AzurermMonitorDiagnosticSetting(scope, id, new AzurermMonitorDiagnosticSettingConfig
        {
            Name = "logs",
            TargetResourceId = resourceId,
            LogAnalyticsWorkspaceId = Id,
            EnabledLog = categories.Select(category => new AzurermMonitorDiagnosticSettingEnabledLog { Category = category }).ToArray(),
        });
}
