using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;

namespace Infra.Stacks.Azure;

/// <summary>What Acme runs in Azure.</summary>
public static class AzureStacks
{
    private const string Tenant = "1b2c3d4e-5f60-4789-abcd-ef0123456789";

    private const string SharedSubscription = "0a1b2c3d-4e5f-4678-9abc-def012345678";

    private const string Office = "203.0.113.0/24";

    /// <summary>The administrators' public key.</summary>
    internal const string AdminSshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO+CrNQak//q2O3B9VH5dozbqnqdFDTfyUGJqPnSZmz0 platform@acme.example";

    private static SecurityRule SshFromOffice { get; } = new()
    {
        Name = "ssh-from-office", Description = "Engineers administer demonstrations", Peer = SecurityPeer.Cidr(Office), Ports = [22],
    };

    private static StorageAccountPosture FlowLogStorage { get; } = StorageAccountPosture.Hardened.Except(
        posture => posture with { SharedKeys = true },
        "Network watchers sign flow logs with the account's key until azurerm can give them an identity: hashicorp/terraform-provider-azurerm#30219",
        "platform@acme.example",
        new(2027, 12, 31));

    /// <summary>Creates the stacks of an environment.</summary>
    public static void Describe(Estate estate, DeploymentEnvironment environment)
    {
        var settings = Settings(estate, environment);
        var network = new AzureNetwork(estate, environment, settings);
        _ = new AzureCluster(estate, environment, settings, network);
        _ = new AzureCompute(estate, environment, settings, network);
    }

    /// <summary>The subscription of all states and of the pipelines' identities, which belongs to no environment.</summary>
    internal static AzureSubscription Shared(Estate estate) => Subscription(estate, SharedSubscription);

    /// <summary>The subscription of an environment.</summary>
    internal static AzureSubscription SubscriptionOf(Estate estate, DeploymentEnvironment environment) => Settings(estate, environment).Subscription;

    private static AzureSettings Settings(Estate estate, DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => new()
        {
            Subscription = Subscription(estate, "2c3d4e5f-6071-4892-bcde-f01234567890"),
            Cidr = "10.60.0.0/16",
            Endpoint = ApiEndpoint.PublicFrom(Office),
            MachineSize = "Standard_B1s",
            Inbound = [SshFromOffice],
        },
        _ => new()
        {
            Subscription = Subscription(estate, "3d4e5f60-7182-4903-8def-012345678901"),
            Cidr = "10.70.0.0/16",
            Endpoint = ApiEndpoint.PrivateOnly,
            MachineSize = "Standard_D2s_v5",
            NodePools = [new() { Name = "apps", VmSize = "Standard_D4ds_v5", MinNodes = 3, MaxNodes = 9 }],
            KeysExpire = new(2028, 12, 31),
            FlowLogStorage = FlowLogStorage,
        },
    };

    private static AzureSubscription Subscription(Estate estate, string id) => new()
    {
        Id = id,
        TenantId = Tenant,
        Location = "westeurope",
        State = AzureStateStorage.BackendFor(estate.Name, SharedSubscription),
    };
}
