using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;

namespace Infra.Stacks.Azure;

/// <summary>What differs between Acme's environments in Azure, besides their postures.</summary>
public sealed record AzureSettings
{
    private const string Tenant = "1b2c3d4e-5f60-4789-abcd-ef0123456789";

    private const string Location = "westeurope";

    private const string SharedSubscription = "0a1b2c3d-4e5f-4678-9abc-def012345678";

    /// <summary>The administrators' public key.</summary>
    internal const string AdminSshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO+CrNQak//q2O3B9VH5dozbqnqdFDTfyUGJqPnSZmz0 platform@acme.example";

    private static SecurityRule SshFromOffice { get; } = new()
    {
        Name = "ssh-from-office", Description = "Engineers administer demonstrations", Peer = SecurityPeer.Cidr(Settings.Office), Ports = [22],
    };

    private static StorageAccountPosture SignedFlowLogs { get; } = StorageAccountPosture.Hardened.Except(
        posture => posture with { SharedKeys = true },
        "Network watchers sign flow logs with the account's key until azurerm can give them an identity: hashicorp/terraform-provider-azurerm#30219",
        Settings.Owner,
        Settings.ExceptionsEnd);

    /// <summary>The subscription.</summary>
    public required AzureSubscription Subscription { get; init; }

    /// <summary>The network's block.</summary>
    public required string Cidr { get; init; }

    /// <summary>From where the API server is reached.</summary>
    public required ApiEndpoint Endpoint { get; init; }

    /// <summary>The size of the virtual machine.</summary>
    public required string MachineSize { get; init; }

    /// <summary>Pools for workloads. Default: none, they share the system's.</summary>
    public IReadOnlyList<AksNodePoolOptions> NodePools { get; init; } = [];

    /// <summary>Who reaches the virtual machine. Default: nobody.</summary>
    public IReadOnlyList<SecurityRule> Inbound { get; init; } = [];

    /// <summary>The end of the first versions of customer keys. Default: there are none, and no vault.</summary>
    public DateOnly? KeysExpire { get; init; }

    /// <summary>The posture of the storage of flow logs. Default: the preset of the environment.</summary>
    public StorageAccountPosture? FlowLogStorage { get; init; }

    /// <summary>The subscription of all states and of the pipelines' identities, which belongs to no environment.</summary>
    internal static AzureSubscription Shared(Estate estate) => SubscriptionOf(estate, SharedSubscription);

    /// <summary>The settings of an environment.</summary>
    internal static AzureSettings Of(Estate estate, DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => new()
        {
            Subscription = SubscriptionOf(estate, "2c3d4e5f-6071-4892-bcde-f01234567890"),
            Cidr = "10.60.0.0/16",
            Endpoint = ApiEndpoint.PublicFrom(Settings.Office),
            MachineSize = "Standard_B1s",
            Inbound = [SshFromOffice],
        },
        _ => new()
        {
            Subscription = SubscriptionOf(estate, "3d4e5f60-7182-4903-8def-012345678901"),
            Cidr = "10.70.0.0/16",
            Endpoint = ApiEndpoint.PrivateOnly,
            MachineSize = "Standard_D2s_v5",
            NodePools = [new() { Name = "apps", VmSize = "Standard_D4ds_v5", MinNodes = 3, MaxNodes = 9 }],
            KeysExpire = new(2028, 12, 31),
            FlowLogStorage = SignedFlowLogs,
        },
    };

    private static AzureSubscription SubscriptionOf(Estate estate, string id) => new()
    {
        Id = id,
        TenantId = Tenant,
        Location = Location,
        State = AzureStateStorage.BackendFor(estate.Name, SharedSubscription),
    };
}
