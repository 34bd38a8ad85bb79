using Infra.Constructs.Azure;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Azure;

/// <summary>An environment's virtual machine in Azure.</summary>
public sealed class AzureCompute : AzureStack
{
    /// <summary>Creates <c>azure-ENVIRONMENT-compute</c>.</summary>
    public AzureCompute(Estate estate, DeploymentEnvironment environment, AzureSettings settings, AzureNetwork network)
        : base(estate, environment, "compute", settings.Subscription)
    {
        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "compute" });
        var machine = new LinuxVirtualMachine(this, "Machine", new()
        {
            Name = "vm",
            ResourceGroup = group,
            Network = network.Network,
            AdminSshKey = AzureSettings.AdminSshKey,
            Size = settings.MachineSize,
            Inbound = settings.Inbound,
            DiskEncryption = network.EncryptDisks(this, "compute", group),
        });
        Api.RunOn(machine.Resource, "tags", this);
        _ = new TerraformOutput(this, "instance-id", new TerraformOutputConfig { Value = machine.Resource.VirtualMachineId });
        _ = new TerraformOutput(this, "instance-name", new TerraformOutputConfig { Value = machine.Resource.Name });
        _ = new TerraformOutput(this, "private-ip", new TerraformOutputConfig { Value = machine.Resource.PrivateIpAddress });
        if (machine.Interface.PublicAddress is { } address)
            _ = new TerraformOutput(this, "public-ip", new TerraformOutputConfig { Value = address.IpAddress });
    }
}
