using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>An IAM role that an AWS service, a workload or a person assumes.</summary>
public sealed class ServiceRole : EstateConstruct
{
    private readonly List<TerraformResource> _permissions = [];

    /// <summary>Creates the role.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is not a valid role name.</exception>
    public ServiceRole(Construct scope, string id, ServiceRoleOptions options) : base(scope, id)
    {
        var stack = AwsStack.Of(this);
        Name = ResourceName(options.Name, AwsNameRules.IamRole);
        Resource = new AwsIamRole(this, "Role", new AwsIamRoleConfig
        {
            Name = Name,
            Description = options.Description,
            AssumeRolePolicy = new PolicyDocument(options.Trust).ToJson(),
            MaxSessionDuration = options.Session == TimeSpan.FromHours(1) ? null : options.Session.TotalSeconds,
            PermissionsBoundary = stack.RoleBoundaryArn,
        });
        foreach (var policy in options.ManagedPolicies)
        {
            _permissions.Add(new AwsIamRolePolicyAttachment(this, policy, new AwsIamRolePolicyAttachmentConfig
            {
                Role = Resource.Name, PolicyArn = stack.Account.ManagedPolicyArn(policy),
            }));
        }

        if (options.Policy.Count == 0) return;
        _permissions.Add(new AwsIamRolePolicy(this, "Policy", new AwsIamRolePolicyConfig
        {
            Name = options.Name, Role = Resource.Name, Policy = new PolicyDocument(options.Policy).ToJson(),
        }));
    }

    /// <summary>The trust policy statement for EC2 instances.</summary>
    internal static PolicyStatement ForEc2 { get; } = new()
    {
        Sid = "Ec2", Principal = PolicyPrincipal.Service("ec2.amazonaws.com"), Actions = ["sts:AssumeRole"],
    };

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsIamRole Resource { get; }

    /// <summary>The name, <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string Name { get; }

    /// <summary>The ARN of the role.</summary>
    public string Arn => Resource.Arn;

    /// <summary>The role's permissions. Everything that uses the role must depend on them, since Terraform cannot infer it.</summary>
    internal IReadOnlyList<TerraformResource> Permissions => _permissions;
}
