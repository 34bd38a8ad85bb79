using Infra.Constructs.Estates;

namespace Infra.Stacks.Google;

/// <summary>What Acme runs in Google Cloud.</summary>
public static class GoogleStacks
{
    /// <summary>Creates the stacks of an environment.</summary>
    public static void Describe(Estate estate, DeploymentEnvironment environment)
    {
        var settings = GoogleSettings.Of(estate, environment);
        var network = new GoogleNetwork(estate, environment, settings).Network;
        _ = new GoogleCluster(estate, environment, settings, network);
        _ = new GoogleCompute(estate, environment, settings, network);
    }
}
