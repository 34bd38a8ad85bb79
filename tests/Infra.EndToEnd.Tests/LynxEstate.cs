using Infra.Constructs.Aws;
using Infra.Constructs.Aws.People;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Aws.Trail;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.EndToEnd.Tests;

/// <summary>The estate of these tests: an account of AWS with a foundation, and two environments that use every AWS construct and have a shop.</summary>
internal static class LynxEstate
{
    private const string AccountId = "123456789012";
    private const string Region = "us-east-1";

    /// <summary>What all stacks have in common.</summary>
    public static EstateOptions Options { get; } = new()
    {
        Name = "lynx",
        Environments =
        [
            new() { Name = "dev", Posture = PostureLevel.Relaxed, Gates = GateMode.Soft },
            new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard },
        ],
    };

    /// <summary>The account of both environments.</summary>
    public static AwsAccount Account { get; } = new()
    {
        Id = AccountId,
        Region = Region,
        Zones = [$"{Region}a", $"{Region}b", $"{Region}c"],
        State = S3StateStorage.BackendFor(Options.Name, AccountId, Region),
        RoleBoundary = PermissionsBoundary.Name,
    };

    /// <summary>Creates all stacks.</summary>
    public static void Describe(Estate estate)
    {
        foreach (var ((environment, vpc), instanceType) in DescribeShops(estate).Zip(["t2.micro", "t3.micro"]))
        {
            _ = new Cluster(estate, environment, vpc);
            _ = new Compute(estate, environment, vpc, instanceType);
        }
    }

    /// <summary>Creates the foundation, and in each environment a network with a shop in it.</summary>
    public static IReadOnlyList<(DeploymentEnvironment Environment, Vpc Vpc)> DescribeShops(Estate estate)
    {
        _ = new Foundation(estate);
        var networks = estate.Environments.Zip(["10.20.0.0/16", "10.30.0.0/16"], (environment, cidr) => (environment, new Network(estate, environment, cidr).Vpc)).ToList();
        foreach (var (environment, vpc) in networks) _ = new ShopStack(estate, environment, vpc);
        return networks;
    }

    private sealed class Foundation : AwsStack
    {
        public Foundation(Estate estate) : base(estate, null, "foundation", LynxEstate.Account)
        {
            var storage = new S3StateStorage(this, "State");
            var trail = new AccountTrail(this, "Trail", new() { AccessLogs = storage.Logs, ObjectsOf = [storage.Bucket] });
            var alarms = new AlarmTopic(this, "Alarms", new() { Name = "alarms", Recipients = ["platform@lynx.example"] });
            _ = new ManualWriteAlarm(this, "ManualWrite", new() { Trail = trail, Topic = alarms });
            _ = new AwsPipelines(this, "Pipelines", new() { Repositories = [new GitHubRepository { Owner = "lynx", Name = "infra" }], State = storage });
            // KMS takes no principal that is not there, and the keys of nodes name this one.
            _ = new AwsIamServiceLinkedRole(this, "AutoScaling", new AwsIamServiceLinkedRoleConfig { AwsServiceName = "autoscaling.amazonaws.com" });
            _ = new DeveloperRole(this, "Developer");
            _ = new BreakGlassRole(this, "BreakGlass", alarms);
        }
    }

    private sealed class Network : AwsStack
    {
        public Network(Estate estate, DeploymentEnvironment environment, string cidr) : base(estate, environment, "network", LynxEstate.Account)
        {
            Vpc = new Vpc(this, "Vpc", new() { Cidr = cidr, Clusters = [$"{estate.Name}-{environment}-eks"] });
            _ = new TerraformOutput(this, "vpc-id", new TerraformOutputConfig { Value = Vpc.VpcId });
        }

        public Vpc Vpc { get; }
    }

    private sealed class Cluster : AwsStack
    {
        public Cluster(Estate estate, DeploymentEnvironment environment, Vpc vpc) : base(estate, environment, "cluster", LynxEstate.Account)
        {
            var cluster = new EksCluster(this, "Cluster", new()
            {
                Vpc = vpc,
                Endpoint = ApiEndpoint.PrivateOnly,
                Access = [new("developers", Account.RoleArn($"{estate.Name}-developer"), EksAccessPolicy.View)],
            });
            _ = new NodeGroup(this, "Nodes", new() { Cluster = cluster, InstanceTypes = ["m6i.large"], MinNodes = 1, MaxNodes = 3 });
        }
    }

    private sealed class Compute : AwsStack
    {
        public Compute(Estate estate, DeploymentEnvironment environment, Vpc vpc, string instanceType) : base(estate, environment, "compute", LynxEstate.Account) =>
            _ = new Instance(this, "Instance", new() { Vpc = vpc, InstanceType = instanceType });
    }
}
