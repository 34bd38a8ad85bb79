using Infra.Constructs.Estates;
using Infra.Constructs.Google;

namespace Infra.Stacks.Google;

/// <summary>An environment's Kubernetes cluster in Google Cloud, and which images may run in it.</summary>
public sealed class GoogleCluster : GoogleStack
{
    /// <summary>Creates <c>google-ENVIRONMENT-cluster</c>.</summary>
    public GoogleCluster(Estate estate, DeploymentEnvironment environment, GoogleSettings settings, Network network)
        : base(estate, environment, "cluster", settings.Project)
    {
        _ = new BinaryAuthorizationPolicy(this, "Images", new()
        {
            AllowedImages = [$"{settings.Project.Region}-docker.pkg.dev/{settings.Project.Id}/**"],
        });
        var cluster = new GkeCluster(this, "Cluster", new() { Network = network, GroupsDomain = Settings.Domain, Endpoint = settings.Endpoint });
        _ = new NodePool(this, "Nodes", new()
        {
            Cluster = cluster, MachineType = settings.NodeType, MinNodes = settings.MinNodes, MaxNodes = settings.MaxNodes,
        });
        _ = new TerraformOutput(this, "cluster-name", new TerraformOutputConfig { Value = cluster.Resource.Name });
        _ = new TerraformOutput(this, "cluster-location", new TerraformOutputConfig { Value = cluster.Resource.Location });
        _ = new TerraformOutput(this, "cluster-endpoint", new TerraformOutputConfig { Value = cluster.Resource.Endpoint, Sensitive = true });
        _ = new TerraformOutput(this, "cluster-ca-certificate", new TerraformOutputConfig
        {
            Value = cluster.Resource.MasterAuth.ClusterCaCertificate, Sensitive = true,
        });
        _ = new TerraformOutput(this, "node-service-account", new TerraformOutputConfig { Value = cluster.NodeServiceAccount.Email });
    }
}
