using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Aws.People;

/// <summary>
/// The read-only role for people: configuration and the logs of the estate's workloads, but no state and no secrets. IAM decides who may
/// assume it; MFA is required.
/// </summary>
public sealed class DeveloperRole : EstateConstruct
{
    private const int SessionHours = 4;

    private static readonly string[] Contents =
    [
        "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PartiQLSelect", "dynamodb:Query", "dynamodb:Scan", "kms:Decrypt", "s3:GetObject*",
        "secretsmanager:BatchGetSecretValue", "secretsmanager:GetSecretValue", "ssm:GetParameter*",
    ];

    /// <summary>Creates <c>ESTATE-developer</c>.</summary>
    public DeveloperRole(AwsStack scope, string id) : base(scope, id)
    {
        var account = scope.Account;
        Role = new ServiceRole(this, "Role", new()
        {
            Name = "developer",
            Description = "Lets people look at everything but states and secrets",
            Trust = PersonTrust.Of(account, TimeSpan.FromHours(SessionHours)),
            Session = TimeSpan.FromHours(SessionHours),
            ManagedPolicies = ["job-function/ViewOnlyAccess"],
            Policy = [Look(account), Read(account, Stack.Estate), KeepOut],
        });
        Admit(AccessRight.Read, null, Role.Name, PersonTrust.Who(account));
    }

    /// <summary>The role.</summary>
    public ServiceRole Role { get; }

    // What AWS's managed policy does not include.
    private static PolicyStatement Look(AwsAccount account) => new()
    {
        Sid = "Look", Actions = ["cloudtrail:LookupEvents", "eks:Describe*", "logs:DescribeQueries", "logs:GetQueryResults"], Resources = ["*"],
        Conditions = [new("StringEquals", "aws:RequestedRegion", account.Region)],
    };

    private static PolicyStatement Read(AwsAccount account, Estate estate) => new()
    {
        Sid = "ReadLogs",
        Actions = ["logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery"],
        Resources =
        [
            .. estate.Environments.Select(environment => account.Arn("logs", $"log-group:/{estate.Name}/{environment.Name}/*")),
            account.Arn("logs", $"log-group:/aws/eks/{estate.Name}-*"),
        ],
    };

    /// <summary>Applies to anything added to the role later as well.</summary>
    private static PolicyStatement KeepOut { get; } = new()
    {
        Sid = "KeepOutOfStatesAndSecrets", Effect = PolicyEffect.Deny, Actions = Contents, Resources = ["*"],
    };
}
