using Infra.Constructs.Estates;

namespace Infra.Stacks.Azure;

/// <summary>What Acme runs in Azure.</summary>
public static class AzureStacks
{
    /// <summary>Creates the stacks of an environment.</summary>
    public static void Describe(Estate estate, DeploymentEnvironment environment)
    {
        var settings = AzureSettings.Of(estate, environment);
        var network = new AzureNetwork(estate, environment, settings);
        _ = new AzureCluster(estate, environment, settings, network);
        _ = new AzureCompute(estate, environment, settings, network);
    }
}
