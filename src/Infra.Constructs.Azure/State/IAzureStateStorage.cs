namespace Infra.Constructs.Azure.State;

/// <summary>Where states of stacks are stored in Azure, as the identities of pipelines need to know it.</summary>
public interface IAzureStateStorage
{
    /// <summary>The resource id of the storage account.</summary>
    string AccountId { get; }

    /// <summary>The name of the container.</summary>
    string ContainerName { get; }

    /// <summary>The resource id of the vault with the key of the states; null where the estate has none.</summary>
    string? VaultId { get; }
}

/// <summary>A storage that no stack of the estate makes.</summary>
internal sealed record ExistingAzureStateStorage(string AccountId, string ContainerName) : IAzureStateStorage
{
    public string? VaultId => null;

    public static ExistingAzureStateStorage Of(string subscriptionId, AzurermStateBackend backend) => new(
        $"/subscriptions/{subscriptionId}/resourceGroups/{backend.ResourceGroup}/providers/Microsoft.Storage/storageAccounts/{backend.StorageAccount}", backend.Container);
}
