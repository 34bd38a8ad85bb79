using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Pipelines.Permissions;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// The most that any role of an environment can do, whatever its policies say: to use what the stacks of the environment hold, in its
/// regions, and nothing with identities, states, the trail, or whatever carries the tag of another environment. A pipeline can only make
/// roles that stand behind it.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html</remarks>
public sealed class PermissionsBoundary : EstateConstruct
{
    private readonly AwsPipelinesOptions _options;
    private readonly AwsAccount _account;
    private readonly string _environment;

    internal PermissionsBoundary(Construct scope, string id, string environment, AwsPipelinesOptions options) : base(scope, id)
    {
        (_options, _account, _environment) = (options, AwsStack.Of(this).Account, environment);
        var name = AwsNameRules.IamPolicy.Check(ConstructPath, $"{Stack.Estate.Name}-{environment}-{Name}");
        Arn = _account.IamArn($"policy/{name}");
        Resource = new AwsIamPolicy(this, "Policy", new AwsIamPolicyConfig
        {
            // What it holds follows once all stacks are described.
            Name = name, Description = $"The most that a role of {environment} can do", Policy = "",
        });
    }

    /// <summary>The last part of its name, for <see cref="AwsAccount.RoleBoundary"/>.</summary>
    public const string Name = "boundary";

    /// <summary>The L1 resource.</summary>
    public AwsIamPolicy Resource { get; }

    /// <summary>The ARN, known at synth.</summary>
    public string Arn { get; }

    /// <summary>Bounds what the stacks of its environment make: their workloads use what the stacks hold, and nothing else.</summary>
    internal void Take(PipelineScope scope)
    {
        var workloads = WorkloadPermissions.Of(scope).ToList();
        var document = new PolicyDocument([.. workloads, .. _options.Workloads, KeepOutOfStates(_account, _options.State), .. KeepOutOfOthers(workloads)]);
        Validate(PolicySize.OfManaged.Check(ConstructPath, $"{Stack.Estate.Name}-{_environment}-{Name}", [document]));
        Resource.Policy = document.ToJson();
    }

    /// <summary>States hold secrets of all environments.</summary>
    private static PolicyStatement KeepOutOfStates(AwsAccount account, IS3StateStorage state) => new()
    {
        Sid = "KeepOutOfStates",
        Effect = PolicyEffect.Deny,
        Actions = ["dynamodb:*", "kms:*", "s3:*"],
        Resources = [state.BucketArn, $"{state.BucketArn}/*", account.Arn("dynamodb", $"table/{state.LockTableName}"), state.KeyArn],
    };

    /// <summary>What services create carries no tag; what the estate creates always does.</summary>
    private IEnumerable<PolicyStatement> KeepOutOfOthers(IReadOnlyList<PolicyStatement> workloads)
    {
        var services = workloads.SelectMany(statement => statement.Actions).Select(action => action.Split(':')[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        return services.Count == 0 ? [] :
            from tag in (string[])["Resource", "Request"]
            select new PolicyStatement
            {
                Sid = $"KeepOutOfOthers{tag}",
                Effect = PolicyEffect.Deny,
                Actions = [.. services.Select(service => $"{service}:*")],
                Resources = ["*"],
                Conditions = [new("StringNotEquals", $"aws:{tag}Tag/environment", _environment), new("Null", $"aws:{tag}Tag/environment", "false")],
            };
    }
}
