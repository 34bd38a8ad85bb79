using Infra.Constructs.Aws;
using Infra.Constructs.Azure;
using Infra.Constructs.Estates;
using Infra.Constructs.State;
using Infra.Contracts.Synthesized;
using Infra.Stacks.Aws;
using Infra.Stacks.Azure;
using Infra.Stacks.Foundation;

namespace Infra.Stacks;

/// <summary>The reference estate: everything Acme runs, and where.</summary>
public static class Acme
{
    private const string AwsAccountId = "123456789012";
    private const string AwsRegion = "us-east-1";
    private const string AzureSubscriptionId = "0a1b2c3d-4e5f-4678-9abc-def012345678";

    /// <summary>What all its stacks have in common.</summary>
    public static EstateOptions Options { get; } = new()
    {
        Name = "acme",
        Environments =
        [
            new() { Name = "dev", Posture = PostureLevel.Relaxed, Gates = GateMode.Soft },
            new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard },
        ],
    };

    /// <summary>The AWS account of both environments, and where its states rest.</summary>
    public static AwsAccount AwsAccount { get; } = new()
    {
        Id = AwsAccountId,
        Region = AwsRegion,
        Zones = ["us-east-1a", "us-east-1b", "us-east-1c"],
        State = S3StateStorage.BackendFor(Options.Name, AwsAccountId, AwsRegion),
    };

    /// <summary>The Azure subscription of both environments, and where its states rest.</summary>
    public static AzureSubscription AzureSubscription { get; } = new()
    {
        Id = AzureSubscriptionId,
        TenantId = "1b2c3d4e-5f60-4789-abcd-ef0123456789",
        Location = "westeurope",
        State = AzureStateStorage.BackendFor(Options.Name, AzureSubscriptionId),
        RunnerAddresses = ["203.0.113.20"],
    };

    /// <summary>Creates all stacks.</summary>
    public static void Describe(Estate estate)
    {
        estate.Describe(() => _ = new AwsFoundation(estate, AwsAccount));
        foreach (var environment in estate.Environments)
        {
            estate.Describe(() => _ = new AwsNetwork(estate, environment, AwsAccount, AwsCidr(environment)));
            estate.Describe(() => DescribeAzure(estate, environment));
        }
    }

    private static void DescribeAzure(Estate estate, DeploymentEnvironment environment)
    {
        var network = new AzureNetwork(estate, environment, AzureSubscription, AzureCidr(environment));
        estate.Describe(() => _ = new AzureCluster(estate, environment, AzureSubscription, network));
        estate.Describe(() => _ = new AzureCompute(estate, environment, AzureSubscription, network));
    }

    private static string AzureCidr(DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => "10.60.0.0/16",
        _ => "10.70.0.0/16",
    };

    private static string AwsCidr(DeploymentEnvironment environment) => environment.Name switch
    {
        "dev" => "10.20.0.0/16",
        _ => "10.30.0.0/16",
    };
}
