using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Aws.Trail;
using Infra.Constructs.Estates;

namespace Contoso.Stacks.Aws;

/// <summary>What Contoso runs in AWS.</summary>
internal static class AwsStacks
{
    /// <summary>Creates all stacks.</summary>
    public static void Describe(Estate estate)
    {
#if (accountPerEnvironment)
        foreach (var environment in estate.Environments)
            estate.Describe(() => _ = new AwsFoundation(estate, $"{environment}-foundation", AwsSettings.AccountOf(environment), [environment]));
#else
        estate.Describe(() => _ = new AwsFoundation(estate, "foundation", AwsSettings.AccountOf(estate.Environments[0]), estate.Environments));
#endif
        foreach (var environment in estate.Environments)
        {
            estate.Describe(() => _ = new AwsNetwork(estate, environment));
            estate.Describe(() => _ = new AwsStorage(estate, environment));
        }
    }
}

/// <summary>What must exist in an account before its pipelines can run: the storage of states, the roles of pipelines, and a record of what is done.</summary>
internal sealed class AwsFoundation : AwsStack
{
    public AwsFoundation(Estate estate, string part, AwsAccount account, IReadOnlyList<DeploymentEnvironment> environments)
        : base(estate, null, part, account)
    {
        var storage = new S3StateStorage(this, "State");
        storage.AcceptRisk(AwsStorage.Copies, "States are versioned and can be rebuilt by import", Settings.Owner, Settings.ExceptionsEnd);
        var trail = new AccountTrail(this, "Trail", new() { AccessLogs = storage.Logs });
        trail.AcceptRisk(AwsStorage.Copies, "The trail is copied to its log group", Settings.Owner, Settings.ExceptionsEnd);
        var pipelines = new AwsPipelines(this, "Pipelines", new()
        {
            Repositories = Settings.Repositories, State = storage, Environments = environments,
        });
        foreach (var role in pipelines.Roles)
            _ = new TerraformOutput(this, $"{role.Identity.Name}-role", new TerraformOutputConfig { Value = role.Resource.Arn });
    }
}

/// <summary>The network of an environment.</summary>
internal sealed class AwsNetwork : AwsStack
{
    public AwsNetwork(Estate estate, DeploymentEnvironment environment)
        : base(estate, environment, "network", AwsSettings.AccountOf(environment))
    {
        Vpc = new Vpc(this, "Vpc", new() { Cidr = AwsSettings.Of(environment.Name).Cidr });
        _ = new TerraformOutput(this, "vpc-id", new TerraformOutputConfig { Value = Vpc.VpcId });
    }

    public Vpc Vpc { get; }
}

/// <summary>The buckets of an environment.</summary>
internal sealed class AwsStorage : AwsStack
{
    /// <summary>The rules that ask for a copy of a bucket in another region, and for somebody who listens to its events.</summary>
    public static readonly string[] Copies = ["CKV_AWS_144", "CKV2_AWS_62"];

    public AwsStorage(Estate estate, DeploymentEnvironment environment)
        : base(estate, environment, "storage", AwsSettings.AccountOf(environment))
    {
        var logs = new Bucket(this, "Logs", new() { Name = "logs", AccessLogs = AccessLogs.ReceivesThem });
        var uploads = new Bucket(this, "Uploads", new() { Name = "uploads", AccessLogs = AccessLogs.To(logs) });
        foreach (var bucket in new[] { logs, uploads })
            bucket.AcceptRisk(Copies, "Versions are kept, and nobody listens to its events", Settings.Owner, Settings.ExceptionsEnd);
        _ = new TerraformOutput(this, "uploads-bucket", new TerraformOutputConfig { Value = uploads.Resource.Bucket });
    }
}
