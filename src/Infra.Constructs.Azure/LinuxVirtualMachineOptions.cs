using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="LinuxVirtualMachine"/>.</summary>
public sealed record LinuxVirtualMachineOptions
{
    /// <summary>The last part of its name, which is <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group it stands in.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Its network: a machine with a public address stands in the public subnet, any other in the private one.</summary>
    public required IVirtualNetwork Network { get; init; }

    /// <summary>The public key of its administrator, as OpenSSH writes it: <c>ssh-ed25519 AAAA… NAME</c>. There is no password.</summary>
    public required string AdminSshKey { get; init; }

    /// <summary>The administrator's name. Default: <c>azureuser</c>.</summary>
    public string AdminUsername { get; init; } = "azureuser";

    /// <summary>Default: <c>Standard_B1s</c>.</summary>
    public string Size { get; init; } = "Standard_B1s";

    /// <summary>Its image, which must be of generation 2. Default: Ubuntu 24.04 LTS, the newest when the machine is made.</summary>
    public VirtualMachineImage Image { get; init; } = VirtualMachineImage.Ubuntu2404;

    /// <summary>Rules for traffic to its interface. What none of them allows is denied, from within the network too. Default: none.</summary>
    public IReadOnlyList<SecurityRule> Inbound { get; init; } = [];

    /// <summary>The applications it is part of, by which rules speak of it. Default: none.</summary>
    public IReadOnlyList<ApplicationSecurityGroup> Applications { get; init; } = [];

    /// <summary>Encrypts its disk, if the posture asks for a customer key.</summary>
    public DiskEncryptionSet? DiskEncryption { get; init; }

    /// <summary>An availability zone of the region. Default: Azure chooses.</summary>
    public string? Zone { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public LinuxVirtualMachinePosture? Posture { get; init; }
}
