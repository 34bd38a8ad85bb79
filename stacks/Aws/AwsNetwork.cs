using Infra.Constructs.Aws;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Aws;

/// <summary>An environment's network in AWS.</summary>
public sealed class AwsNetwork : AwsStack
{
    /// <summary>Creates <c>aws-ENVIRONMENT-network</c>.</summary>
    public AwsNetwork(Estate estate, DeploymentEnvironment environment, AwsAccount account, AwsSettings settings)
        : base(estate, environment, "network", account)
    {
        Vpc = new Vpc(this, "Vpc", new() { Cidr = settings.Cidr, Clusters = [$"{estate.Name}-{environment}-eks"] });
        _ = new TerraformOutput(this, "vpc-id", new TerraformOutputConfig { Value = Vpc.VpcId });
    }

    /// <summary>The network, for stacks that build on it.</summary>
    public Vpc Vpc { get; }
}
