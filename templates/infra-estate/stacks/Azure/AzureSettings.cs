using Infra.Constructs.Azure;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Contoso.Stacks.Azure;

/// <summary>What an environment has in Azure.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Cidr">The block of its network.</param>
internal sealed record AzureEnvironment(string SubscriptionId, string Cidr);

/// <summary>Contoso's subscriptions in Azure. Replace the placeholders.</summary>
internal static class AzureSettings
{
    private const string Tenant = "00000000-0000-4000-8000-000000000001";

    private const string SharedSubscription = "00000000-0000-4000-8000-000000000002";

    private static readonly Dictionary<string, AzureEnvironment> Environments = new()
    {
        AZURE-ROWS
    };

    /// <summary>The last day on which keys of vaults are valid.</summary>
    public static DateOnly KeysExpire { get; } = new(2028, 12, 31);

    /// <summary>The subscription of all states and of the identities of pipelines, which belongs to no environment.</summary>
    public static AzureSubscription Shared { get; } = Subscription(SharedSubscription);

    /// <summary>What an environment has in Azure.</summary>
    public static AzureEnvironment Of(string environment) => Environments[environment];

    /// <summary>The subscription of an environment.</summary>
    public static AzureSubscription SubscriptionOf(DeploymentEnvironment environment) => Subscription(Of(environment.Name).SubscriptionId);

    /// <summary>How a pipeline takes an identity.</summary>
    public static CloudLogin Login(PipelineIdentity identity) => AzureLogin.Of(identity, Tenant, Of(identity.Environment).SubscriptionId);

    private static AzureSubscription Subscription(string id) => new()
    {
        Id = id,
        TenantId = Tenant,
        Location = "AZURE-LOCATION",
        State = AzureStateStorage.BackendFor(Settings.Name, SharedSubscription),
    };
}
