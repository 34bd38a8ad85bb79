using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Pipelines.Permissions;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// The role of a pipeline in one environment: whose tokens take it, and what it may do. Its policies follow from what the stacks hold, once
/// all of them are described. It lasts an hour.
/// </summary>
public sealed class PipelineRole : EstateConstruct
{
    private const int SessionSeconds = 3600;

    internal PipelineRole(Construct scope, string id, PipelineIdentity identity, IReadOnlyList<OidcProvider> providers) : base(scope, id)
    {
        Identity = identity;
        var trust = new PolicyDocument([.. PipelineTrust.Of(Identity, providers)]);
        Validate([.. IdentityCheck.Of(ConstructPath, Identity), PolicySize.OfTrust.Check(ConstructPath, Identity.Name, [trust])]);
        Admit(identity);
        Resource = new AwsIamRole(this, "Role", new AwsIamRoleConfig
        {
            Name = AwsNameRules.IamRole.Check(ConstructPath, Identity.Name),
            Description = Identity.Access switch
            {
                PipelineAccess.Plan => $"Lets pipelines plan {Identity.Environment}: reads, and takes locks of states",
                PipelineAccess.Foundation => "Lets the pipeline of the foundation apply what was approved",
                _ => $"Lets the pipeline of {Identity.Environment} apply what was approved",
            },
            AssumeRolePolicy = trust.ToJson(),
            MaxSessionDuration = SessionSeconds,
        });
    }

    /// <summary>Who it is.</summary>
    public PipelineIdentity Identity { get; }

    /// <summary>The L1 resource.</summary>
    public AwsIamRole Resource { get; }

    /// <summary>Gives it what the stacks of its environment take: within the role while it has room, and in policies of their own from there on.</summary>
    internal void Take(PipelineScope scope)
    {
        var policies = new RolePolicies(AreasOf(scope));
        Validate(policies.Check(ConstructPath, Identity.Name));
        foreach (var (name, document) in policies.Inline)
            _ = new AwsIamRolePolicy(this, name, new AwsIamRolePolicyConfig { Name = name, Role = Resource.Name, Policy = document.ToJson() });
        foreach (var (name, document) in policies.Attached) Attach(name, document);
    }

    private void Attach(string name, PolicyDocument document)
    {
        var policy = new AwsIamPolicy(this, name, new AwsIamPolicyConfig
        {
            Name = AwsNameRules.IamPolicy.Check(ConstructPath, $"{Identity.Name}-{name}"),
            Description = $"What pipelines may do to {(Identity.Access == PipelineAccess.Foundation ? PipelineIdentity.Foundation : Identity.Environment)}",
            Policy = document.ToJson(),
        });
        _ = new AwsIamRolePolicyAttachment(this, $"{name}-attachment", new AwsIamRolePolicyAttachmentConfig { Role = Resource.Name, PolicyArn = policy.Arn });
    }

    private static IEnumerable<(string Name, IEnumerable<PolicyStatement> Statements)> AreasOf(PipelineScope scope) =>
        scope.Identity.Access == PipelineAccess.Plan
            ? [("state", StatePermissions.OfPlan(scope)), ("read", ReadPermissions.Of(scope))]
            : [("state", StatePermissions.OfApply(scope)), ("read", ReadPermissions.Of(scope)), ("write", WritePermissions.Of(scope))];
}
