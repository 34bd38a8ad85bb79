using Infra.Constructs.Estates;
using Infra.Constructs.Google;

namespace Infra.Stacks.Google;

/// <summary>An environment's virtual machine in Google Cloud, to which administrators come through the Identity-Aware Proxy only.</summary>
public sealed class GoogleCompute : GoogleStack
{
    // https://cloud.google.com/iap/docs/using-tcp-forwarding
    private const string IdentityAwareProxy = "35.235.240.0/20";

    /// <summary>Creates <c>google-ENVIRONMENT-compute</c>.</summary>
    public GoogleCompute(Estate estate, DeploymentEnvironment environment, GoogleSettings settings, Network network)
        : base(estate, environment, "compute", settings.Project)
    {
        var instance = new Instance(this, "Instance", new() { Network = network, MachineType = settings.MachineType });
        _ = new Firewall(this, "Administration", new()
        {
            Network = network,
            Name = "vm-ssh",
            Description = "SSH for people whom the Identity-Aware Proxy has let through",
            Traffic = FirewallTraffic.FromRanges(IdentityAwareProxy),
            Allow = [FirewallPorts.Tcp(22)],
            Target = FirewallTarget.ServiceAccounts(instance.ServiceAccount),
        });
        Api.RunOn(instance.Resource, "labels", this);
        _ = new TerraformOutput(this, "instance-id", new TerraformOutputConfig { Value = instance.Resource.InstanceId });
        _ = new TerraformOutput(this, "instance-name", new TerraformOutputConfig { Value = instance.Resource.Name });
        _ = new TerraformOutput(this, "private-ip", new TerraformOutputConfig { Value = instance.PrivateIp });
        if (instance.PublicIp is { } address) _ = new TerraformOutput(this, "public-ip", new TerraformOutputConfig { Value = address });
    }
}
