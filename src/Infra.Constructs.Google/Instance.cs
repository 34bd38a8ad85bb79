using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.Posture;

namespace Infra.Constructs.Google;

/// <summary>A Compute Engine virtual machine with its own service account.</summary>
public sealed class Instance : EstateConstruct
{
    /// <summary>Creates the instance.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1430: the zone is not one of the project's. INFRA13xx: the posture is not allowed.</exception>
    public Instance(Construct scope, string id, InstanceOptions options) : base(scope, id)
    {
        var project = GoogleStack.Of(this).Project;
        var zone = options.Zone ?? project.Zones[0];
        Validate(Require(
            project.Zones.Contains(zone), "INFRA1430",
            $"Zone \"{zone}\" is not one of the project's: {string.Join(", ", project.Zones)}.", "Choose one of them, or add it to GoogleProject.Zones."));
        Posture = Adopt(options.Posture);

        Name = ResourceName(options.Name, GoogleNameRules.ComputeEngine);
        ServiceAccount = new ServiceAccount(this, "Identity", new()
        {
            Name = options.Name,
            Description = $"The machine {Name}",
            Roles = [.. options.Roles.Union(["roles/logging.logWriter", "roles/monitoring.metricWriter"]).Order(StringComparer.Ordinal)],
        });
        Key = Posture.DiskEncryption == Encryption.CustomerKey ? options.Key ?? CreateKey(options.Name) : null;
        Resource = CreateResource(options, zone);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleComputeInstance Resource { get; }

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-vm</c>.</summary>
    public string Name { get; }

    /// <summary>The service account of the instance.</summary>
    public ServiceAccount ServiceAccount { get; }

    /// <summary>The customer-managed key of the disk, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The posture in effect.</summary>
    public GoogleInstancePosture Posture { get; }

    /// <summary>The private address, known after apply.</summary>
    public string PrivateIp => Resource.NetworkInterface.Get(0).NetworkIp;

    /// <summary>The public address, known after apply; null if the posture does not allow one.</summary>
    public string? PublicIp => Posture.PublicAddress ? Resource.NetworkInterface.Get(0).AccessConfig.Get(0).NatIp : null;

    private GoogleComputeInstance CreateResource(InstanceOptions options, string zone) => new(this, "Instance", new GoogleComputeInstanceConfig
    {
        Name = Name,
        Zone = zone,
        MachineType = options.MachineType,
        AllowStoppingForUpdate = true,
        DeletionProtection = Posture.DeletionProtection,
        CanIpForward = false, // GCP-0043, CKV_GCP_36
        BootDisk = new GoogleComputeInstanceBootDisk
        {
            KmsKeySelfLink = Key?.KeyId,
            InitializeParams = new GoogleComputeInstanceBootDiskInitializeParams { Image = options.Image, Size = options.DiskSizeGb, Type = "pd-balanced" },
        },
        NetworkInterface = new[] { CreateInterface(options.Network) },
        // GCP-0044, CKV_GCP_30: not the default account. Its roles control what it may do, not the scope.
        ServiceAccount = new GoogleComputeInstanceServiceAccount { Email = ServiceAccount.Email, Scopes = ["cloud-platform"] },
        ShieldedInstanceConfig = new GoogleComputeInstanceShieldedInstanceConfig
        {
            EnableSecureBoot = true, EnableVtpm = true, EnableIntegrityMonitoring = true, // GCP-0067, GCP-0041, GCP-0045, CKV_GCP_39
        },
        Metadata = new Dictionary<string, string>
        {
            ["block-project-ssh-keys"] = "true", // GCP-0030, CKV_GCP_32
            ["enable-oslogin"] = "true", // GCP-0036, CKV_GCP_34
            ["serial-port-enable"] = "false", // GCP-0032, CKV_GCP_35
        },
        DependsOn = Key?.Grants.ToArray(),
    });

    private GoogleComputeInstanceNetworkInterface CreateInterface(INetwork network) => new()
    {
        Subnetwork = network.MachineSubnetworkId,
        // Even an empty block assigns a public address (GCP-0031, CKV_GCP_40).
        AccessConfig = Posture.PublicAddress ? new[] { new GoogleComputeInstanceNetworkInterfaceAccessConfig() } : null,
    };

    private EncryptionKey CreateKey(string name) => new(this, "Key", new()
    {
        Name = $"{name}-disk", Users = [ServiceAgent.ComputeEngine], Protected = Posture.DeletionProtection,
    });
}
