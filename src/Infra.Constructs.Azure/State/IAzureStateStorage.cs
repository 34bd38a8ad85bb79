namespace Infra.Constructs.Azure.State;

/// <summary>The Azure location of stack states, with the properties that the pipelines' identities need.</summary>
public interface IAzureStateStorage
{
    /// <summary>The resource id of the storage account.</summary>
    string AccountId { get; }

    /// <summary>The name of the container.</summary>
    string ContainerName { get; }

    /// <summary>The resource id of the vault with the key of the states; null if the estate does not manage one.</summary>
    string? VaultId { get; }
}

/// <summary>State storage that the estate does not manage.</summary>
internal sealed record ExistingAzureStateStorage(string AccountId, string ContainerName) : IAzureStateStorage
{
    public string? VaultId => null;

    public static ExistingAzureStateStorage Of(string subscriptionId, AzurermStateBackend backend) => new(
        $"/subscriptions/{subscriptionId}/resourceGroups/{backend.ResourceGroup}/providers/Microsoft.Storage/storageAccounts/{backend.StorageAccount}", backend.Container);
}
