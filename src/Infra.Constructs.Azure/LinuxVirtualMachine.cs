using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Posture;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure;

/// <summary>A generation 2 Linux virtual machine with secure boot, administered with an SSH key.</summary>
public sealed class LinuxVirtualMachine : AzureConstruct
{
    private readonly LinuxVirtualMachineOptions _options;

    /// <summary>Creates the virtual machine, its network interface and its security group.</summary>
    /// <exception cref="InfraException">
    /// INFRA1510: the posture requires a disk encryption set that is not given. INFRA1540: the SSH key is not a public key. INFRA152x: a
    /// rule is not allowed.
    /// </exception>
    public LinuxVirtualMachine(Construct scope, string id, LinuxVirtualMachineOptions options) : base(scope, id)
    {
        _options = options;
        Posture = Adopt(options.Posture);
        Validate(
            Needs(options.DiskEncryption, "DiskEncryption", Posture.DiskEncryption == Encryption.CustomerKey, "LinuxVirtualMachinePosture.DiskEncryption needs its customer key"),
            CheckKey(),
            Require(!Posture.PublicAddress || options.Network.PublicSubnetId is not null, "INFRA1542",
                $"{options.Network.ConstructPath} has no public subnet, and {nameof(LinuxVirtualMachinePosture)}.{nameof(Posture.PublicAddress)} requires an address in one.",
                "Name PublicSubnet of the network, or use a posture without a public address."),
            Require(options.Zone is null || Subscription.Zones.Contains(options.Zone), "INFRA1541",
                $"Zone \"{options.Zone}\" is not one of the region's: {string.Join(", ", Subscription.Zones)}.", "Choose one of them, or leave it out."));

        Name = ResourceName(options.Name, AzureNameRules.LinuxVirtualMachine);
        Interface = new VirtualMachineInterface(this, "Interface", options, Posture.PublicAddress);
        Resource = new AzurermLinuxVirtualMachine(this, "VirtualMachine", Configure());
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermLinuxVirtualMachine Resource { get; }

    /// <summary>The name, known at synth.</summary>
    public string Name { get; }

    /// <summary>The network interface, with its addresses and rules.</summary>
    public VirtualMachineInterface Interface { get; }

    /// <summary>The posture in effect.</summary>
    public LinuxVirtualMachinePosture Posture { get; }

    private Problem? CheckKey()
    {
        var kind = _options.AdminSshKey.Split(' ')[0];
        return Require(kind is "ssh-ed25519" or "ssh-rsa" && _options.AdminSshKey.Split(' ').Length >= 2, "INFRA1540",
            // A key pasted by mistake may be a private one, so the message does not repeat it.
            "AdminSshKey is not a public key that Azure accepts: it starts with neither \"ssh-ed25519 \" nor \"ssh-rsa \".", "Give the content of the .pub file.");
    }

    private AzurermLinuxVirtualMachineConfig Configure() => new()
    {
        Name = Name,
        ResourceGroupName = _options.ResourceGroup.Name,
        Location = Subscription.Location,
        Zone = _options.Zone,
        Size = _options.Size,
        NetworkInterfaceIds = [Interface.Id],
        AdminUsername = _options.AdminUsername,
        AdminSshKey = new[] { new AzurermLinuxVirtualMachineAdminSshKey { Username = _options.AdminUsername, PublicKey = _options.AdminSshKey } },
        DisablePasswordAuthentication = true,
        ProvisionVmAgent = true,
        AllowExtensionOperations = false,
        SecureBootEnabled = true,
        VtpmEnabled = true,
        EncryptionAtHostEnabled = Posture.HostEncryption,
        OsDisk = new AzurermLinuxVirtualMachineOsDisk
        {
            Caching = "ReadWrite",
            StorageAccountType = "StandardSSD_LRS",
            DiskEncryptionSetId = Posture.DiskEncryption == Encryption.CustomerKey ? _options.DiskEncryption!.Id : null,
        },
        SourceImageReference = new AzurermLinuxVirtualMachineSourceImageReference
        {
            Publisher = _options.Image.Publisher, Offer = _options.Image.Offer, Sku = _options.Image.Sku, Version = _options.Image.Version,
        },
        Identity = new AzurermLinuxVirtualMachineIdentity { Type = "SystemAssigned" },
        // Boot diagnostics include a serial console, which a machine with a public address must not have (CKV2_AZURE_39).
        BootDiagnostics = Posture.PublicAddress ? null : new AzurermLinuxVirtualMachineBootDiagnostics(),
    };
}
