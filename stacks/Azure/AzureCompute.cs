using Infra.Constructs.Azure;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Azure;

/// <summary>An environment's virtual machine in Azure.</summary>
public sealed class AzureCompute : AzureStack
{
    /// <summary>Creates <c>azure-ENVIRONMENT-compute</c>.</summary>
    public AzureCompute(Estate estate, DeploymentEnvironment environment, AzureSubscription subscription, AzureNetwork network)
        : base(estate, environment, "compute", subscription)
    {
        var hardened = environment.Posture == PostureLevel.Hardened;
        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "compute" });
        var disks = network.Vault is { } vault
            ? new DiskEncryptionSet(this, "Disks", new() { Name = "compute-disks", ResourceGroup = group, Vault = vault })
            : null;
        var machine = new LinuxVirtualMachine(this, "Machine", new()
        {
            Name = "vm",
            ResourceGroup = group,
            Network = network.Network,
            AdminSshKey = Office.SshKey,
            Size = hardened ? "Standard_D2s_v5" : "Standard_B1s",
            Inbound = hardened ? [] : [Office.Ssh],
            DiskEncryption = disks,
        });
        _ = new TerraformOutput(this, "instance-id", new TerraformOutputConfig { Value = machine.Resource.VirtualMachineId });
        _ = new TerraformOutput(this, "private-ip", new TerraformOutputConfig { Value = machine.Resource.PrivateIpAddress });
        if (machine.Interface.PublicAddress is { } address)
            _ = new TerraformOutput(this, "public-ip", new TerraformOutputConfig { Value = address.IpAddress });
    }
}
