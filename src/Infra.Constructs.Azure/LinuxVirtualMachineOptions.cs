using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="LinuxVirtualMachine"/>.</summary>
public sealed record LinuxVirtualMachineOptions
{
    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group of the virtual machine.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The network. A machine with a public address is in its public subnet, any other in the private one.</summary>
    public required IVirtualNetwork Network { get; init; }

    /// <summary>The administrator's public key in OpenSSH format: <c>ssh-ed25519 AAAA… NAME</c>. There is no password login.</summary>
    public required string AdminSshKey { get; init; }

    /// <summary>The administrator's user name. Default: <c>azureuser</c>.</summary>
    public string AdminUsername { get; init; } = "azureuser";

    /// <summary>The VM size. Default: <c>Standard_B1s</c>.</summary>
    public string Size { get; init; } = "Standard_B1s";

    /// <summary>The image, which must be generation 2. Default: the latest Ubuntu 24.04 LTS when the machine is created.</summary>
    public VirtualMachineImage Image { get; init; } = VirtualMachineImage.Ubuntu2404;

    /// <summary>Inbound rules. All other inbound traffic is denied, including traffic from within the network. Default: empty.</summary>
    public IReadOnlyList<SecurityRule> Inbound { get; init; } = [];

    /// <summary>The application security groups of the machine, for use in security rules. Default: empty.</summary>
    public IReadOnlyList<ApplicationSecurityGroup> Applications { get; init; } = [];

    /// <summary>Encrypts the disk, if the posture requires a customer-managed key. Default: null.</summary>
    public DiskEncryptionSet? DiskEncryption { get; init; }

    /// <summary>An availability zone of the region. Default: null, Azure chooses one.</summary>
    public string? Zone { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public LinuxVirtualMachinePosture? Posture { get; init; }
}
