using Infra.Constructs.Azure;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Azure;

/// <summary>An environment's Kubernetes cluster in Azure.</summary>
public sealed class AzureCluster : AzureStack
{
    /// <summary>Creates <c>azure-ENVIRONMENT-cluster</c>.</summary>
    public AzureCluster(Estate estate, DeploymentEnvironment environment, AzureSubscription subscription, AzureNetwork network)
        : base(estate, environment, "cluster", subscription)
    {
        var hardened = environment.Posture == PostureLevel.Hardened;
        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "cluster" });
        var disks = network.Vault is { } vault
            ? new DiskEncryptionSet(this, "Disks", new() { Name = "cluster-disks", ResourceGroup = group, Vault = vault })
            : null;
        var cluster = new AksCluster(this, "Cluster", new()
        {
            ResourceGroup = group,
            Network = network.Network,
            Workspace = network.Workspace,
            DiskEncryption = disks,
            Endpoint = hardened ? ApiEndpoint.PrivateOnly : ApiEndpoint.PublicFrom(Office.Addresses),
            NodePools = hardened ? [new() { Name = "apps", VmSize = "Standard_D4ds_v5", MinNodes = 3, MaxNodes = 9 }] : [],
        });
        _ = new TerraformOutput(this, "cluster-name", new TerraformOutputConfig { Value = cluster.Resource.Name });
        _ = new TerraformOutput(this, "oidc-issuer-url", new TerraformOutputConfig { Value = cluster.OidcIssuerUrl });
        _ = new TerraformOutput(this, "endpoint", new TerraformOutputConfig { Value = cluster.Endpoint, Sensitive = true });
        _ = new TerraformOutput(this, "certificate-authority", new TerraformOutputConfig { Value = cluster.CertificateAuthority, Sensitive = true });
    }
}
