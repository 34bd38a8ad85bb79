using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;

namespace Infra.Constructs.Google;

/// <summary>A service account for one workload, with only the roles it needs and without keys.</summary>
public sealed class ServiceAccount : EstateConstruct
{
    private static readonly string[] BasicRoles = ["roles/owner", "roles/editor", "roles/viewer"];

    /// <summary>Creates the account.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is not a valid account name. INFRA1403: a role is a basic role.</exception>
    public ServiceAccount(Construct scope, string id, ServiceAccountOptions options) : base(scope, id)
    {
        Validate(
        [
            .. options.Roles.Intersect(BasicRoles).Select(role => Require(
                false, "INFRA1403", $"Role \"{role}\" covers thousands of permissions in every service.", "Name the predefined roles that the workload needs.")),
        ]);
        var project = GoogleStack.Of(this).Project;
        Resource = new GoogleServiceAccount(this, "Account", new GoogleServiceAccountConfig
        {
            AccountId = ResourceName(options.Name, GoogleNameRules.ServiceAccount), Description = options.Description,
        });
        var member = Resource.Member;
        Grants =
        [
            .. options.Roles.Select(role => new GoogleProjectIamMember(this, $"Role-{role[(role.LastIndexOf('/') + 1)..]}", new GoogleProjectIamMemberConfig
            {
                Project = project.Id, Role = role, Member = member,
            })),
        ];
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleServiceAccount Resource { get; }

    /// <summary>The email address, which other resources use as the account's id.</summary>
    public string Email => Resource.Email;

    /// <summary>The role grants in the project.</summary>
    public IReadOnlyList<GoogleProjectIamMember> Grants { get; }
}
