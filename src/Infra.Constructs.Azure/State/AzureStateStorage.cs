using Infra.Constructs.State;

namespace Infra.Constructs.Azure.State;

/// <summary>
/// The resources of an <see cref="AzurermStateBackend"/>: a resource group, a vault with the key, a workspace for the request log, and the
/// storage account with the container. Always hardened: states contain secrets, and without its states an estate is lost.
/// </summary>
public sealed class AzureStateStorage : AzureConstruct, IAzureStateStorage
{
    private const string Name = "tfstate";

    /// <summary>Creates the storage with the names from <see cref="BackendFor"/>.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1511: the storage refuses the runners of an environment with hard gates.</exception>
    public AzureStateStorage(AzureStack scope, string id, AzureStateStorageOptions options) : base(scope, id)
    {
        ResourceGroup = new ResourceGroup(this, "ResourceGroup", new() { Name = Name });
        Workspace = new LogAnalyticsWorkspace(this, "Workspace", new() { Name = $"{Name}-logs", ResourceGroup = ResourceGroup });
        Vault = new KeyVault(this, "Vault", new()
        {
            Name = "tf", ResourceGroup = ResourceGroup, KeysExpire = options.KeysExpire, Workspace = Workspace, Posture = options.VaultPosture,
        });
        Account = new StorageAccount(this, "Account", new()
        {
            Name = Name, ResourceGroup = ResourceGroup, Vault = Vault, Network = options.Network, Workspace = Workspace, Posture = options.Posture,
            Expires = SavedPlans.Expiry with { Prefix = $"{Name}/{SavedPlans.Expiry.Prefix}" },
        });
        Validate([.. RunnerAccess.ToStates(this, Account)]);
        if (options.Network is { } network && Vault.Posture.PrivateEndpoint) _ = new PrivateEndpoint(this, "VaultEndpoint", network, Vault.PrivateLink);
        Container = new AzurermStorageContainer(this, "Container", new AzurermStorageContainerConfig
        {
            Name = Name,
            StorageAccountId = Account.Id,
            ContainerAccessType = "private",
            Lifecycle = new TerraformResourceLifecycle { PreventDestroy = true },
        });
    }

    /// <summary>The resource group of all resources.</summary>
    public ResourceGroup ResourceGroup { get; }

    /// <summary>The vault with the key of the states.</summary>
    public KeyVault Vault { get; }

    /// <summary>The workspace that logs requests to the states and the vault.</summary>
    public LogAnalyticsWorkspace Workspace { get; }

    /// <summary>The storage account.</summary>
    public StorageAccount Account { get; }

    /// <summary>The container that stores the states.</summary>
    public AzurermStorageContainer Container { get; }

    /// <inheritdoc/>
    public string AccountId => Account.Id;

    /// <inheritdoc/>
    public string ContainerName => Container.Name;

    /// <inheritdoc/>
    public string? VaultId => Vault.Id;

    /// <summary>References existing storage that the estate does not manage.</summary>
    /// <param name="subscriptionId">The subscription that contains it.</param>
    /// <param name="backend">The backend of the stacks.</param>
    public static IAzureStateStorage FromExisting(string subscriptionId, AzurermStateBackend backend) => ExistingAzureStateStorage.Of(subscriptionId, backend);

    /// <summary>Returns the backend for this storage. The names follow from the estate and the subscription, so stacks need no lookup.</summary>
    /// <param name="estate">The name of the estate.</param>
    /// <param name="subscriptionId">The subscription id.</param>
    public static AzurermStateBackend BackendFor(string estate, string subscriptionId) => new()
    {
        ResourceGroup = $"{estate}-{Name}", StorageAccount = $"{estate}{Name}{AzureSubscription.Mark(subscriptionId)}", Container = Name,
    };
}
