using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>The service account of one identity: who may work as it, and what it may do.</summary>
public sealed class PipelineAccount : EstateConstruct
{
    // https://cloud.google.com/iam/docs/setting-limits-on-granting-roles
    private const string GrantedRoles = "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', [])";

    internal PipelineAccount(Construct scope, string id, PipelineIdentity identity, PipelinePool pool) : base(scope, id)
    {
        Identity = identity;
        Admit(identity);
        Account = new ServiceAccount(this, "Account", new()
        {
            Name = GoogleLogin.AccountOf(identity)[(Stack.Estate.Name.Length + 1)..], Description = $"Pipelines that {Purpose}",
        });
        Member = Account.Resource.Member;
        foreach (var repository in identity.Repositories) Trust(repository, pool);
    }

    /// <summary>Who it is.</summary>
    public PipelineIdentity Identity { get; }

    /// <summary>The account.</summary>
    public ServiceAccount Account { get; }

    internal string Member { get; }

    private string Purpose => Identity.Access switch
    {
        PipelineAccess.Plan => $"plan {Identity.Environment}",
        PipelineAccess.Foundation => "apply the foundation",
        _ => $"apply {Identity.Environment}",
    };

    /// <summary>Gives it permissions in a project, by a role of its own.</summary>
    internal void Take(string id, string project, string role, IReadOnlyList<string> permissions)
    {
        // Google takes no role that permits nothing.
        if (permissions.Count == 0) return;
        var custom = Role(id, project, role, permissions);
        _ = new GoogleProjectIamMember(this, $"{id}-Grant", new GoogleProjectIamMemberConfig { Project = project, Role = custom.Id, Member = Member });
    }

    /// <summary>Lets it grant some roles in a project, and no other: else it could make itself the owner. That of a foundation can.</summary>
    internal void TakeGranter(string project, IReadOnlyList<string> roles)
    {
        var custom = Role("Granter", project, $"{Identity.Name}-grants", ["resourcemanager.projects.setIamPolicy"]);
        _ = new GoogleProjectIamMember(this, "Granter-Grant", new GoogleProjectIamMemberConfig
        {
            Project = project,
            Role = custom.Id,
            Member = Member,
            Condition = new GoogleProjectIamMemberCondition
            {
                Title = "roles-of-workloads",
                Expression = $"{GrantedRoles}.hasOnly([{string.Join(", ", roles.Order(StringComparer.Ordinal).Select(role => $"'{role}'"))}])",
            },
        });
    }

    private void Trust(SourceRepository repository, PipelinePool pool)
    {
        var login = GoogleLogin.Of(Identity, repository, pool.Project.Id, pool.Project.Number);
        foreach (var subject in GoogleLogin.SubjectsOf(Identity, repository))
        {
            _ = new GoogleServiceAccountIamMember(this, subject, new GoogleServiceAccountIamMemberConfig
            {
                ServiceAccountId = Account.Resource.Name,
                Role = "roles/iam.workloadIdentityUser",
                Member = login.Principal(subject),
                DependsOn = [pool.Resource],
            });
        }
    }

    // Google allows no hyphen in the id of a role.
    private GoogleProjectIamCustomRole Role(string id, string project, string name, IReadOnlyList<string> permissions) =>
        new(this, id, new GoogleProjectIamCustomRoleConfig
        {
            Project = project,
            RoleId = name.Replace('-', '_'),
            Title = name,
            Description = $"What pipelines need to {Purpose}",
            Permissions = [.. permissions],
        });
}
