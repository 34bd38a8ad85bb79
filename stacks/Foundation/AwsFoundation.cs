using Infra.Constructs.Aws;
using Infra.Constructs.Aws.People;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Aws.Trail;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Foundation;

/// <summary>What must exist in AWS before a pipeline can run: the storage of states, the identities of pipelines and people, and a record of what they do.</summary>
public sealed class AwsFoundation : AwsStack
{
    /// <summary>Creates <c>aws-foundation</c>.</summary>
    public AwsFoundation(Estate estate, AwsAccount account) : base(estate, null, "foundation", account)
    {
        var storage = CreateStorage();
        var trail = CreateTrail(storage);
        var alarms = new AlarmTopic(this, "Alarms", new() { Name = "alarms", Recipients = [Settings.Owner] });
        _ = new ManualWriteAlarm(this, "ManualWrite", new() { Trail = trail, Topic = alarms });

        var pipelines = new AwsPipelines(this, "Pipelines", new() { Repositories = Acme.Repositories, State = storage });
        // The keys of nodes name it, and KMS takes no principal that is not there. An account that has it imports it.
        _ = new AwsIamServiceLinkedRole(this, "AutoScaling", new AwsIamServiceLinkedRoleConfig { AwsServiceName = "autoscaling.amazonaws.com" });
        var developer = new DeveloperRole(this, "Developer");
        var breakGlass = CreateBreakGlass(alarms);

        Output("state-bucket", storage.Bucket.Resource.Bucket);
        Output("lock-table", storage.LockTable.Name);
        foreach (var role in pipelines.Roles) Output($"{role.Identity.Name}-role", role.Resource.Arn);
        Output("developer-role", developer.Role.Arn);
        Output("break-glass-role", breakGlass.Role.Arn);
    }

    private S3StateStorage CreateStorage()
    {
        var storage = new S3StateStorage(this, "State");
        storage.AcceptRisk(
            ["CKV_AWS_144", "CKV2_AWS_62"],
            "States are versioned and can be rebuilt by import; nobody listens to their events", Settings.Owner, Settings.ExceptionsEnd);
        return storage;
    }

    private AccountTrail CreateTrail(S3StateStorage storage)
    {
        var trail = new AccountTrail(this, "Trail", new() { AccessLogs = storage.Logs, ObjectsOf = [storage.Bucket] });
        trail.AcceptRisk(
            ["CKV_AWS_144", "CKV2_AWS_62"],
            "The trail is copied to its log group, where the alarms look", Settings.Owner, Settings.ExceptionsEnd);
        return trail;
    }

    private BreakGlassRole CreateBreakGlass(AlarmTopic alarms)
    {
        var role = new BreakGlassRole(this, "BreakGlass", alarms);
        role.AcceptRisk(
            ["CKV_AWS_274", "INFRA-MANAGED-POWER"],
            "An emergency, and a change of the foundation, take every right; each use takes a second factor, lasts an hour and raises an alarm", Settings.Owner, Settings.ExceptionsEnd);
        return role;
    }

    private void Output(string name, string value) => _ = new TerraformOutput(this, name, new TerraformOutputConfig { Value = value });
}
