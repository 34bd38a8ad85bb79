using Infra.Constructs.Estates;

namespace Infra.Constructs.Azure.State;

/// <summary>State in an Azure storage container, locked by a lease on the blob. Access is by Entra identity, never by a storage key.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/azurerm</remarks>
public sealed record AzurermStateBackend : StateBackend
{
    /// <summary>The resource group of the storage account.</summary>
    public required string ResourceGroup { get; init; }

    /// <summary>The storage account's name.</summary>
    public required string StorageAccount { get; init; }

    /// <summary>The container's name. Default: <c>tfstate</c>.</summary>
    public string Container { get; init; } = "tfstate";

    /// <inheritdoc />
    public override void Configure(EstateStack stack, string key) => _ = new AzurermBackend(stack, new AzurermBackendConfig
    {
        ResourceGroupName = ResourceGroup,
        StorageAccountName = StorageAccount,
        ContainerName = Container,
        Key = key,
        // Given here and not as an override, it also reaches the stacks that read this state.
        UseAzureadAuth = true,
    });
}
