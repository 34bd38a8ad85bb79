using Infra.Constructs.Azure;

namespace Infra.Constructs.Tests.Azure;

/// <summary>What clusters and machines stand on.</summary>
internal sealed record AzureGround(ResourceGroup Group, LogAnalyticsWorkspace Workspace, KeyVault? Vault, VirtualNetwork Network)
{
    /// <summary>Encrypts disks where there is a vault.</summary>
    public DiskEncryptionSet? Disks(AzureStack stack) =>
        Vault is null ? null : new DiskEncryptionSet(stack, "Disks", new() { Name = "disks", ResourceGroup = Group, Vault = Vault });
}
