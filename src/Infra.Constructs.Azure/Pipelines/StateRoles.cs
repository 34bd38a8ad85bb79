using Infra.Constructs.Azure.State;
using Infra.Constructs.State;

namespace Infra.Constructs.Azure.Pipelines;

/// <summary>
/// Access to states and saved plans, each environment's to its own. A plan reads states, and writes nothing but what it saves. A saved plan
/// that was replaced is not applied: its digest travels apart from it.
/// </summary>
/// <remarks>
/// Azure locks a state by a lease on its blob, and whoever may lease a blob may write it. A plan therefore takes no lock; an apply does, and
/// it refuses a plan that was made from an older state.
/// </remarks>
internal sealed class StateRoles : AzureConstruct
{
    private const string Blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";

    private readonly string _scope;
    private readonly AzurermRoleDefinition _read, _change;

    public StateRoles(AzurePipelines scope, string id, IAzureStateStorage state) : base(scope, id)
    {
        _scope = $"{state.AccountId}/blobServices/default/containers/{state.ContainerName}";
        _read = Define("Read", $"{Blobs}/read");
        _change = Define("Change", $"{Blobs}/add/action", $"{Blobs}/read", $"{Blobs}/write");
    }

    /// <summary>Lets an identity read the states of an environment, and save plans.</summary>
    public void LetPlan(FederatedIdentity identity, string environment)
    {
        Grant(identity, $"States-{environment}", _read, States(environment), "Reads states");
        Grant(identity, $"Plans-{environment}", _change, SavedPlans.Of(environment), "Saves plans");
    }

    /// <summary>Lets an identity change the states of an environment, and read and empty its saved plans.</summary>
    public void LetApply(FederatedIdentity identity, string environment)
    {
        Grant(identity, $"States-{environment}", _change, States(environment), "Reads, locks and writes states");
        Grant(identity, $"Plans-{environment}", _change, SavedPlans.Of(environment), "Reads and empties saved plans");
    }

    private static string States(string environment) => $"azure/{environment}/";

    private void Grant(FederatedIdentity identity, string id, AzurermRoleDefinition role, string prefix, string why) =>
        identity.Resource.Grant(id, role, _scope, why, RoleCondition.Below(prefix));

    private AzurermRoleDefinition Define(string id, params string[] actions) => new(this, id, new AzurermRoleDefinitionConfig
    {
        Name = $"{Stack.Estate.Name}-state-{id.ToLowerInvariant()}",
        Scope = $"/subscriptions/{Subscription.Id}",
        AssignableScopes = [$"/subscriptions/{Subscription.Id}"],
        Description = "Access of pipelines to states and saved plans",
        Permissions = new[] { new AzurermRoleDefinitionPermissions { DataActions = actions } },
    });
}
