using Infra.Constructs.Estates;

namespace Infra.Stacks.Aws;

/// <summary>What Acme runs in AWS.</summary>
public static class AwsStacks
{
    /// <summary>Creates the stacks of an environment.</summary>
    public static void Describe(Estate estate, DeploymentEnvironment environment)
    {
        var (account, settings) = (AwsSettings.Account, AwsSettings.Of(environment));
        var network = new AwsNetwork(estate, environment, account, settings);
        _ = new AwsCluster(estate, environment, account, settings, network.Vpc);
        _ = new AwsCompute(estate, environment, account, settings, network.Vpc);
    }
}
