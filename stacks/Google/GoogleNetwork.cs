using Infra.Constructs.Estates;
using Infra.Constructs.Google;

namespace Infra.Stacks.Google;

/// <summary>An environment's network in Google Cloud, and what its project needs before anything else.</summary>
public sealed class GoogleNetwork : GoogleStack
{
    /// <summary>Creates <c>google-ENVIRONMENT-network</c>.</summary>
    public GoogleNetwork(Estate estate, DeploymentEnvironment environment, GoogleSettings settings)
        : base(estate, environment, "network", settings.Project)
    {
        var services = new ProjectServices(this, "Services");
        _ = new ProjectLogs(this, "Logs", new() { Services = services });
        Network = new Network(this, "Network", new() { Cidr = settings.Cidr, Services = services });
        _ = new TerraformOutput(this, "network-name", new TerraformOutputConfig { Value = Network.Resource.Name });
        _ = new TerraformOutput(this, "network-id", new TerraformOutputConfig { Value = Network.Resource.Id });
        _ = new TerraformOutput(this, "node-subnetwork-id", new TerraformOutputConfig { Value = Network.NodeSubnetwork.Id });
        _ = new TerraformOutput(this, "machine-subnetwork-id", new TerraformOutputConfig { Value = Network.MachineSubnetwork.Id });
    }

    /// <summary>The network, for stacks that build on it.</summary>
    public Network Network { get; }
}
