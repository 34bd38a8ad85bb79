using System.Text.RegularExpressions;
using Infra.Constructs.Azure.Naming;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Azure.Pipelines;

/// <summary>The user-assigned identity of a pipeline: whose tokens it is given for, and what it may do.</summary>
public sealed partial class FederatedIdentity : AzureConstruct
{
    // https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
    private const int MostCredentials = 20;
    private const int LongestName = 120;

    internal FederatedIdentity(Construct scope, string id, PipelineIdentity identity, ResourceGroup group) : base(scope, id)
    {
        Identity = identity;
        var trusted = identity.Repositories.SelectMany(repository => identity.SubjectsOf(repository).Select(subject => (repository.TokenIssuer, subject))).ToList();
        Validate(Require(trusted.Count <= MostCredentials, "INFRA1560",
            $"{identity.Name} would have {trusted.Count} federated credentials; Azure allows at most {MostCredentials} per identity.",
            "Name fewer repositories, or leave out the numeric ids where no repository has immutable subjects."));

        Admit(identity);
        Resource = new ManagedIdentity(this, "Identity", id, group);
        ClientId = Resource.Resource.ClientId;
        Trust(group, trusted);
    }

    /// <summary>Who it is.</summary>
    public PipelineIdentity Identity { get; }

    /// <summary>The identity.</summary>
    public ManagedIdentity Resource { get; }

    /// <summary>The id by which a workflow asks for it, which Azure chooses.</summary>
    public string ClientId { get; }

    /// <summary>Assigns a role that Azure made.</summary>
    internal void Assign(string id, BuiltInRole role, string scope, string why) => Resource.Grant(id, role.Name, scope, why);

    /// <summary>Assigns a role that is defined with no more than these actions.</summary>
    internal void Assign(string id, string verb, IReadOnlyList<string> actions, string scope, string why) =>
        Resource.Grant(id, Define($"{id}-Role", $"{Identity.Name}-{verb}", actions, scope, why), scope, why);

    /// <summary>Lets it assign some roles to workloads and no other to anybody: else it could make itself the owner.</summary>
    /// <remarks>https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-portal</remarks>
    internal void AssignGranter(IReadOnlyList<BuiltInRole> roles, string scope)
    {
        const string Why = "Gives workloads the roles they need";
        var role = Define("Granter-Role", $"{Identity.Name}-grants", PipelineActions.Grant, scope, Why);
        Resource.Grant("Granter", role, scope, Why, RoleCondition.Only(roles));
    }

    private AzurermRoleDefinition Define(string id, string name, IReadOnlyList<string> actions, string scope, string why) =>
        new(this, id, new AzurermRoleDefinitionConfig
        {
            Name = name,
            Scope = scope,
            AssignableScopes = [scope],
            Description = why,
            Permissions = new[] { new AzurermRoleDefinitionPermissions { Actions = [.. actions] } },
        });

    private void Trust(ResourceGroup group, List<(string Issuer, string Subject)> trusted)
    {
        ITerraformDependable? before = null;
        foreach (var (issuer, subject) in trusted)
        {
            before = new AzurermFederatedIdentityCredential(this, subject, new AzurermFederatedIdentityCredentialConfig
            {
                Name = NameOf(subject),
                ResourceGroupName = group.Name,
                ParentId = Resource.Id,
                Issuer = issuer,
                Subject = subject,
                Audience = [AzureLogin.Audience],
                // Azure refuses two that are written to one identity at once.
                DependsOn = before is null ? null : [before],
            });
        }
    }

    /// <summary>The subject in the letters of a name. Its end tells it from others: what comes first is the repository.</summary>
    private string NameOf(string subject)
    {
        var name = NotAllowed().Replace(subject, "-");
        return AzureNameRules.FederatedCredential.Check(ConstructPath, name.Length <= LongestName ? name : name[^LongestName..].TrimStart('-'));
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotAllowed();
}
