using System.Text.Json.Nodes;
using Infra.Constructs.Aws.Trail;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Aws.People;

/// <summary>
/// The role for emergencies and for deploying the foundation: full access for one hour, with an MFA login at most 15 minutes old. Every
/// attempt to assume it raises an alarm.
/// </summary>
public sealed class BreakGlassRole : EstateConstruct
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(1); // the minimum that IAM allows
    private static readonly TimeSpan SecondFactor = TimeSpan.FromMinutes(15);

    /// <summary>Creates <c>ESTATE-break-glass</c> and its alarm.</summary>
    public BreakGlassRole(AwsStack scope, string id, AlarmTopic alarm) : base(scope, id)
    {
        Role = new ServiceRole(this, "Role", new()
        {
            Name = "break-glass",
            Description = "Lets people do everything for an hour; an alarm tells of it",
            Trust = PersonTrust.Of(scope.Account, SecondFactor),
            Session = Session,
            ManagedPolicies = ["AdministratorAccess"],
        });
        Admit(AccessRight.BreakGlass, null, Role.Name, PersonTrust.Who(scope.Account));
        _ = new EventAlarm(this, "Alarm", new()
        {
            Name = "break-glass", Description = $"Somebody takes the role {Role.Name}", Pattern = Taking(scope.Account.RoleArn(Role.Name)), Topic = alarm, Reads = true,
        });
    }

    /// <summary>The role.</summary>
    public ServiceRole Role { get; }

    // Denied attempts are recorded too.
    private static JsonObject Taking(string role) => new()
    {
        ["source"] = new JsonArray("aws.sts"),
        ["detail-type"] = new JsonArray("AWS API Call via CloudTrail"),
        ["detail"] = new JsonObject { ["eventName"] = new JsonArray("AssumeRole"), ["requestParameters"] = new JsonObject { ["roleArn"] = new JsonArray(role) } },
    };
}
