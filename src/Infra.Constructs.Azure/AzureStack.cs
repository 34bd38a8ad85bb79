using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure;

/// <summary>A stack in an Azure subscription. Its provider is restricted to that subscription and to Entra authentication.</summary>
public abstract class AzureStack : EstateStack
{
    /// <summary>Creates the stack <c>azure-ENVIRONMENT-PART</c>, or <c>azure-PART</c> for a foundation stack.</summary>
    /// <exception cref="InfraException">INFRA1103: the estate already has a stack with this name. INFRA1501: an id of the subscription is not valid.</exception>
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
            // Registration requires rights that a plan identity does not have; whoever applies a foundation stack has them.
            ResourceProviderRegistrations = environment is null ? "extended" : "none",
            Features = new[]
            {
                new AzurermProviderFeatures
                {
                    // Terraform does not need access to the endpoints of storage accounts, which are private in production.
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
    }
}
