using Infra.Constructs.Aws;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Aws;

/// <summary>What Acme runs in AWS.</summary>
public static class AwsStacks
{
    private const string Office = "203.0.113.0/24";

    /// <summary>Creates the stacks of an environment.</summary>
    public static void Describe(Estate estate, DeploymentEnvironment environment, AwsAccount account)
    {
        var settings = Settings(environment);
        var network = new AwsNetwork(estate, environment, account, settings);
        _ = new AwsCluster(estate, environment, account, settings, network.Vpc);
        _ = new AwsCompute(estate, environment, account, settings, network.Vpc);
    }

    private static AwsSettings Settings(DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => new()
        {
            Cidr = "10.20.0.0/16",
            Endpoint = ApiEndpoint.PublicFrom(Office),
            Developers = EksAccessPolicy.Edit,
            NodeType = "t3.medium",
            MinNodes = 1,
            MaxNodes = 3,
            InstanceType = "t2.micro",
        },
        _ => new()
        {
            Cidr = "10.30.0.0/16",
            Endpoint = ApiEndpoint.PrivateOnly,
            Developers = EksAccessPolicy.View,
            NodeType = "m6i.large",
            MinNodes = 3,
            MaxNodes = 12,
            InstanceType = "t3.micro",
        },
    };
}
