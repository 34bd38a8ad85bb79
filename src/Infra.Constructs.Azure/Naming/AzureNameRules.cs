using Infra.Constructs.Naming;

namespace Infra.Constructs.Azure.Naming;

/// <summary>Azure's rules for names.</summary>
/// <remarks>https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules</remarks>
public static class AzureNameRules
{
    private const string Words = "[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9_])?";
    private const string WordsAllowed = "letters, digits and _.-, ending with a letter, a digit or _";

    /// <summary>Resource groups.</summary>
    public static NameRule ResourceGroup { get; } = new("a resource group", 90, "[A-Za-z0-9_.()-]*[A-Za-z0-9_()-]", "letters, digits and _.()-, not ending with a period") { Reach = NameReach.Account };

    /// <summary>Networks, their subnets, security groups, gateways, addresses, interfaces and flow logs.</summary>
    public static NameRule NetworkResource { get; } = new("an Azure network resource", 64, Words, WordsAllowed) { IsOfManyKinds = true };

    /// <summary>Key vaults; globally unique.</summary>
    public static NameRule KeyVault { get; } = new("a key vault", 24, "[A-Za-z][A-Za-z0-9-]+[A-Za-z0-9]", "letters, digits and hyphens");

    /// <summary>Keys in a vault.</summary>
    public static NameRule KeyVaultKey { get; } = new("a key", 127, "[A-Za-z0-9-]+", "letters, digits and hyphens");

    /// <summary>https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#object-identifiers</summary>
    public static NameRule KeyVaultSecret { get; } = new("a secret of a vault", 127, "[A-Za-z0-9-]+", "letters, digits and hyphens");

    /// <summary>Storage accounts; globally unique.</summary>
    public static NameRule StorageAccount { get; } = new("a storage account", 24, "[a-z0-9]{3,}", "3 or more lower-case letters and digits");

    /// <summary>Disk encryption sets.</summary>
    public static NameRule DiskEncryptionSet { get; } = new("a disk encryption set", 80, "[A-Za-z0-9_-]+", "letters, digits and _-");

    /// <summary>User-assigned identities.</summary>
    public static NameRule ManagedIdentity { get; } = new("a managed identity", 128, "[A-Za-z0-9][A-Za-z0-9_-]{2,}", "3 or more letters, digits and _-");

    /// <summary>Federated credentials of an identity.</summary>
    public static NameRule FederatedCredential { get; } = new("a federated credential", 120, "[A-Za-z0-9][A-Za-z0-9_-]{2,}", "3 or more letters, digits and _-");

    /// <summary>Log Analytics workspaces.</summary>
    public static NameRule LogAnalyticsWorkspace { get; } = new("a Log Analytics workspace", 63, "[A-Za-z0-9][A-Za-z0-9-]{2,}[A-Za-z0-9]", "4 or more letters, digits and hyphens");

    /// <summary>AKS clusters, whose host name starts with the name.</summary>
    public static NameRule AksCluster { get; } = new("an AKS cluster", 54, "[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]", "letters, digits and hyphens");

    /// <summary>Linux virtual machines.</summary>
    public static NameRule LinuxVirtualMachine { get; } = new("a Linux virtual machine", 64, "[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]", "letters, digits and .-");
}
