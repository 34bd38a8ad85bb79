using Infra.Constructs.Aws;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Aws;

/// <summary>An environment's Kubernetes cluster in AWS.</summary>
public sealed class AwsCluster : AwsStack
{
    /// <summary>Creates <c>aws-ENVIRONMENT-cluster</c>.</summary>
    public AwsCluster(Estate estate, DeploymentEnvironment environment, AwsAccount account, AwsSettings settings, Vpc vpc)
        : base(estate, environment, "cluster", account)
    {
        var cluster = new EksCluster(this, "Cluster", new()
        {
            Vpc = vpc,
            Endpoint = settings.Endpoint,
            Access =
            [
                new("break-glass", account.RoleArn($"{estate.Name}-break-glass"), EksAccessPolicy.ClusterAdmin),
                new("developers", account.RoleArn($"{estate.Name}-developer"), settings.Developers),
            ],
        });
        cluster.AcceptRisk(
            ["INFRA-CLUSTER-ADMIN"], "Break glass is an emergency role: each use takes a second factor, lasts an hour and raises an alarm", Settings.Owner, Settings.ExceptionsEnd);
        _ = new NodeGroup(this, "Nodes", new()
        {
            Cluster = cluster, InstanceTypes = [settings.NodeType], MinNodes = settings.MinNodes, MaxNodes = settings.MaxNodes,
        });
        _ = new TerraformOutput(this, "cluster-name", new TerraformOutputConfig { Value = cluster.Resource.Name });
        _ = new TerraformOutput(this, "cluster-endpoint", new TerraformOutputConfig { Value = cluster.Resource.Endpoint, Sensitive = true });
        _ = new TerraformOutput(this, "cluster-ca-certificate", new TerraformOutputConfig
        {
            Value = cluster.Resource.CertificateAuthority.Get(0).Data, Sensitive = true,
        });
        _ = new TerraformOutput(this, "oidc-provider-arn", new TerraformOutputConfig { Value = cluster.OidcProvider.Arn });
    }
}
