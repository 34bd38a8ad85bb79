using Infra.Constructs.Azure;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Azure;

/// <summary>An environment's Kubernetes cluster in Azure.</summary>
public sealed class AzureCluster : AzureStack
{
    /// <summary>Creates <c>azure-ENVIRONMENT-cluster</c>.</summary>
    public AzureCluster(Estate estate, DeploymentEnvironment environment, AzureSettings settings, AzureNetwork network)
        : base(estate, environment, "cluster", settings.Subscription)
    {
        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "cluster" });
        var cluster = new AksCluster(this, "Cluster", new()
        {
            ResourceGroup = group,
            Network = network.Network,
            Workspace = network.Workspace,
            DiskEncryption = network.EncryptDisks(this, "cluster", group),
            Endpoint = settings.Endpoint,
            NodePools = settings.NodePools,
        });
        _ = new TerraformOutput(this, "cluster-name", new TerraformOutputConfig { Value = cluster.Resource.Name });
        _ = new TerraformOutput(this, "cluster-endpoint", new TerraformOutputConfig { Value = cluster.Endpoint, Sensitive = true });
        _ = new TerraformOutput(this, "cluster-ca-certificate", new TerraformOutputConfig { Value = cluster.CertificateAuthority, Sensitive = true });
        _ = new TerraformOutput(this, "oidc-issuer-url", new TerraformOutputConfig { Value = cluster.OidcIssuerUrl });
    }
}
