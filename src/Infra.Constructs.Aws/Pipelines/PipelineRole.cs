using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Pipelines.Permissions;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// The role of a pipeline in one environment: whose tokens take it, and what it may do, in a policy for each area. It lasts an hour.
/// </summary>
public sealed class PipelineRole : EstateConstruct
{
    private const int SessionSeconds = 3600;

    internal PipelineRole(Construct scope, string id, PipelineScope permissions, IReadOnlyList<OidcProvider> providers) : base(scope, id)
    {
        Identity = permissions.Identity;
        Validate([.. IdentityCheck.Of(ConstructPath, Identity)]);

        var policies = PoliciesOf(permissions).Select(policy => (policy.Name, Document: new PolicyDocument([.. policy.Statements]))).ToList();
        Validate(PolicySize.OfRole.Check(ConstructPath, Identity.Name, policies.Select(policy => policy.Document)));

        Resource = new AwsIamRole(this, "Role", new AwsIamRoleConfig
        {
            Name = AwsNameRules.IamRole.Check(ConstructPath, Identity.Name),
            Description = Identity.Access == PipelineAccess.Plan
                ? $"Lets pipelines plan {Identity.Environment}: reads, and takes locks of states"
                : $"Lets the pipeline of {Identity.Environment} apply what was approved",
            AssumeRolePolicy = new PolicyDocument([.. PipelineTrust.Of(Identity, providers)]).ToJson(),
            MaxSessionDuration = SessionSeconds,
        });
        foreach (var (name, document) in policies)
            _ = new AwsIamRolePolicy(this, name, new AwsIamRolePolicyConfig { Name = name, Role = Resource.Name, Policy = document.ToJson() });
        if (Identity.Access == PipelineAccess.Apply) Attach("network-and-compute", new([.. NetworkPermissions.Writing(permissions)]));
    }

    /// <summary>Who it is.</summary>
    public PipelineIdentity Identity { get; }

    /// <summary>The L1 resource.</summary>
    public AwsIamRole Resource { get; }

    /// <summary>The largest area has a policy of its own, where the limit of all inline policies of a role does not count.</summary>
    private void Attach(string area, PolicyDocument document)
    {
        var name = AwsNameRules.IamPolicy.Check(ConstructPath, $"{Identity.Name}-{area}");
        Validate(PolicySize.OfManaged.Check(ConstructPath, name, [document]));
        var policy = new AwsIamPolicy(this, area, new AwsIamPolicyConfig
        {
            Name = name, Description = $"What the pipeline of {Identity.Environment} may do to networks and machines", Policy = document.ToJson(),
        });
        _ = new AwsIamRolePolicyAttachment(this, $"{area}-attachment", new AwsIamRolePolicyAttachmentConfig { Role = Resource.Name, PolicyArn = policy.Arn });
    }

    private static IEnumerable<(string Name, IEnumerable<PolicyStatement> Statements)> PoliciesOf(PipelineScope scope) =>
        scope.Identity.Access == PipelineAccess.Plan
            ? [("read", ReadPermissions.Of(scope)), ("state", StatePermissions.OfPlan(scope))]
            :
            [
                ("read", ReadPermissions.Of(scope)),
                ("state", StatePermissions.OfApply(scope)),
                ("cluster", ClusterPermissions.Writing(scope)),
                ("roles", RolePermissions.Writing(scope)),
                ("secrets", SecretPermissions.Writing(scope)),
            ];
}
