using Infra.Constructs.Estates;

namespace Infra.Constructs.Azure.State;

/// <summary>State in an Azure storage container, locked by a lease on the blob. Access is by Entra identity only, never by a storage key.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/azurerm</remarks>
public sealed record AzurermStateBackend : StateBackend
{
    /// <summary>The resource group of the storage account.</summary>
    public required string ResourceGroup { get; init; }

    /// <summary>The name of the storage account.</summary>
    public required string StorageAccount { get; init; }

    /// <summary>The name of the container. Default: <c>tfstate</c>.</summary>
    public string Container { get; init; } = "tfstate";

    /// <inheritdoc />
    public override void Configure(EstateStack stack, string key) => _ = new AzurermBackend(stack, new AzurermBackendConfig
    {
        ResourceGroupName = ResourceGroup,
        StorageAccountName = StorageAccount,
        ContainerName = Container,
        Key = key,
        // Set here rather than as an override, so that stacks that read this state get it too.
        UseAzureadAuth = true,
    });
}
