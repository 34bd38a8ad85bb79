using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>A user-assigned managed identity and its role assignments. It has no secret.</summary>
public sealed class ManagedIdentity : AzureConstruct
{
    private readonly List<ITerraformDependable> _grants = [];

    /// <summary>Creates the identity <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public ManagedIdentity(Construct scope, string id, string name, ResourceGroup resourceGroup) : base(scope, id)
    {
        Resource = new AzurermUserAssignedIdentity(this, "Identity", new AzurermUserAssignedIdentityConfig
        {
            Name = ResourceName(name, AzureNameRules.ManagedIdentity), ResourceGroupName = resourceGroup.Name, Location = Subscription.Location,
        });
        Id = Resource.Id;
    }

    /// <summary>The L1 resource.</summary>
    public AzurermUserAssignedIdentity Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The role assignments. Resources that use the identity must depend on them; for <c>DependsOn</c>.</summary>
    internal ITerraformDependable[] Grants => [.. _grants];

    /// <summary>Grants a built-in role, such as <c>Network Contributor</c>, on one resource.</summary>
    /// <param name="id">The construct id of the role assignment.</param>
    /// <param name="role">The name of the role.</param>
    /// <param name="scope">The id of the resource.</param>
    /// <param name="why">The reason, for auditors.</param>
    public void Grant(string id, string role, string scope, string why) => Grant(id, scope, why, role, null, null);

    /// <summary>Grants a role that the estate defines, optionally under a condition.</summary>
    internal void Grant(string id, AzurermRoleDefinition role, string scope, string why, string? condition = null) =>
        Grant(id, scope, why, null, role.RoleDefinitionResourceId, condition);

    private void Grant(string id, string scope, string why, string? roleName, string? roleId, string? condition) =>
        _grants.Add(new AzurermRoleAssignment(this, id, new AzurermRoleAssignmentConfig
        {
            Scope = scope,
            RoleDefinitionName = roleName,
            RoleDefinitionId = roleId,
            PrincipalId = Resource.PrincipalId,
            // A new identity takes a while to appear in Entra; with the type given, Azure does not look it up.
            PrincipalType = "ServicePrincipal",
            Description = why,
            Condition = condition,
            ConditionVersion = condition is null ? null : "2.0",
        }));
}
