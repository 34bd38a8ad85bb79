using Infra.Constructs.State;

namespace Infra.Constructs.Azure.State;

/// <summary>
/// What an <see cref="AzurermStateBackend"/> needs: a resource group, a vault with the key, a workspace with the request log, and the storage account
/// with the container. Always hardened: states hold secrets, and a lost state is a lost estate.
/// </summary>
public sealed class AzureStateStorage : AzureConstruct, IAzureStateStorage
{
    private const string Name = "tfstate";

    /// <summary>Creates the storage under the names that <see cref="BackendFor"/> says.</summary>
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
        if (options.Network is { } network && Vault.Posture.PrivateEndpoint) _ = new PrivateEndpoint(this, "VaultEndpoint", network, Vault.PrivateLink);
        Container = new AzurermStorageContainer(this, "Container", new AzurermStorageContainerConfig
        {
            Name = Name,
            StorageAccountId = Account.Id,
            ContainerAccessType = "private",
            Lifecycle = new TerraformResourceLifecycle { PreventDestroy = true },
        });
    }

    /// <summary>The resource group of all of it.</summary>
    public ResourceGroup ResourceGroup { get; }

    /// <summary>The vault with the key of the states.</summary>
    public KeyVault Vault { get; }

    /// <summary>Where requests to states and vault are logged.</summary>
    public LogAnalyticsWorkspace Workspace { get; }

    /// <summary>The storage account.</summary>
    public StorageAccount Account { get; }

    /// <summary>The container of the states.</summary>
    public AzurermStorageContainer Container { get; }

    /// <inheritdoc/>
    public string AccountId => Account.Id;

    /// <inheritdoc/>
    public string ContainerName => Container.Name;

    /// <inheritdoc/>
    public string? VaultId => Vault.Id;

    /// <summary>A storage that exists, and that no stack of the estate makes.</summary>
    /// <param name="subscriptionId">The subscription that it is in.</param>
    /// <param name="backend">What the stacks use.</param>
    public static IAzureStateStorage FromExisting(string subscriptionId, AzurermStateBackend backend) => ExistingAzureStateStorage.Of(subscriptionId, backend);

    /// <summary>The backend that this storage is for. Its names follow from the estate and the subscription, so that stacks need no lookup.</summary>
    /// <param name="estate">The estate's name.</param>
    /// <param name="subscriptionId">The subscription's id.</param>
    public static AzurermStateBackend BackendFor(string estate, string subscriptionId) => new()
    {
        ResourceGroup = $"{estate}-{Name}", StorageAccount = $"{estate}{Name}{AzureSubscription.Mark(subscriptionId)}", Container = Name,
    };
}
