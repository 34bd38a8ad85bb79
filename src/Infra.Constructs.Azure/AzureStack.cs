using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure;

/// <summary>A stack in an Azure subscription. Its provider works in that subscription only, and with Entra identities only.</summary>
public abstract class AzureStack : EstateStack
{
    /// <summary>Creates the stack <c>azure-ENVIRONMENT-PART</c>, or <c>azure-PART</c> where it serves all environments.</summary>
    /// <exception cref="InfraException">
    /// INFRA1103: the estate has a stack of this name. INFRA1501: an id of the subscription is none. INFRA1503: a runner's address is none.
    /// </exception>
    protected AzureStack(Estate estate, DeploymentEnvironment? environment, string part, AzureSubscription subscription)
        : base(estate, "azure", environment, part, subscription.State)
    {
        Problem[] problems = [.. Check(subscription)];
        if (problems.Length > 0) throw new InfraException(ExitCode.Failed, problems);

        Subscription = subscription;
        estate.Belongs(new() { AzureSubscriptions = [subscription.Id], AzureTenants = [subscription.TenantId] });
        _ = new AzurermProvider(this, "azurerm", new AzurermProviderConfig
        {
            SubscriptionId = subscription.Id,
            TenantId = subscription.TenantId,
            StorageUseAzuread = true,
            // Registering takes rights that a planning identity does not have; whoever applies a foundation has them.
            ResourceProviderRegistrations = environment is null ? "extended" : "none",
            Features = new[]
            {
                new AzurermProviderFeatures
                {
                    // Terraform need not reach the endpoints of storage accounts, which are private in production.
                    Storage = new[] { new AzurermProviderFeaturesStorage { DataPlaneAvailable = false } },
                },
            },
        });
    }

    /// <summary>The subscription it is deployed to.</summary>
    public AzureSubscription Subscription { get; }

    /// <inheritdoc />
    protected internal override (string Account, string Region) Place => (Subscription.Id, Subscription.Location);

    private IEnumerable<Problem> Check(AzureSubscription subscription)
    {
        foreach (var (option, id) in new[] { (nameof(subscription.Id), subscription.Id), (nameof(subscription.TenantId), subscription.TenantId) })
        {
            if (!Guid.TryParseExact(id, "D", out var guid) || guid.ToString() != id)
                yield return new("INFRA1501", Name, $"{option} \"{id}\" is not a GUID in lower case.", $"Correct AzureSubscription.{option}.");
        }

        foreach (var address in subscription.RunnerAddresses.Where(address => !PublicAddress.IsNarrow(address)))
        {
            yield return new("INFRA1503", Name,
                $"RunnerAddresses has \"{address}\", which is no public IPv4 address and no block of /24 to /30.", "Name the machines that run Terraform.");
        }
    }
}
