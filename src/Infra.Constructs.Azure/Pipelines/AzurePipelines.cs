using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Azure.Pipelines;

/// <summary>
/// How pipelines work in Azure with the tokens of their forge: for each environment a user-assigned identity that plans and another that
/// applies, and one that changes the foundation, with a federated credential for each subject that may take it.
/// </summary>
/// <remarks>https://learn.microsoft.com/entra/workload-id/workload-identity-federation</remarks>
public sealed class AzurePipelines : AzureConstruct
{
    private readonly AzurePipelinesOptions _options;

    /// <summary>Creates the identities in the stack's subscription, and roles in the subscriptions of the environments.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1150–1151: an identity trusts nobody, or a wildcard. INFRA1560: it trusts more subjects than Azure takes.
    /// At the end of synth, INFRA1561, 1562: a stack holds what no actions are known for.
    /// </exception>
    public AzurePipelines(AzureStack scope, string id, AzurePipelinesOptions options) : base(scope, id)
    {
        _options = options;
        Stack.Estate.Belongs(RepositoryPerimeter.Of(options.Repositories));
        var identities = PipelineIdentity.Of(Stack.Estate.Name, [.. options.Subscriptions.Keys.Select(environment => environment.Name)], options.Repositories);
        Validate([.. identities.SelectMany(identity => IdentityCheck.Of(ConstructPath, identity))]);

        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "pipelines" });
        var states = new StateRoles(this, "State", options.State);
        Identities = [.. identities.Select(identity => Create(identity, group, states))];
        ReviewFoundation(Identities.Last(one => one.Identity.Access == PipelineAccess.Plan), states);
        Stack.Estate.WhenDescribed(Permit);
    }

    /// <summary>Two identities for each environment, and the one that changes the foundation.</summary>
    public IReadOnlyList<FederatedIdentity> Identities { get; }

    /// <summary>The one that changes the foundation. It defines and assigns roles, which the gate lets pass only as an accepted risk.</summary>
    public FederatedIdentity Foundation => Identities[^1];

    private FederatedIdentity Create(PipelineIdentity identity, ResourceGroup group, StateRoles states)
    {
        var created = new FederatedIdentity(this, identity.Name[(identity.Estate.Length + 1)..], identity, group);
        created.Assign("Reader", BuiltInRole.Reader, SubscriptionOf(identity), "Sees what there is");
        if (identity.Access == PipelineAccess.Plan) states.LetPlan(created, identity.Environment);
        else states.LetApply(created, identity.Access == PipelineAccess.Foundation ? Stack.Part : identity.Environment);
        return created;
    }

    /// <summary>Roles follow from what the stacks hold.</summary>
    private void Permit()
    {
        var stack = (AzureStack)Stack;
        var actions = _options.Subscriptions.Keys.ToDictionary(environment => environment.Name, environment => new PipelineActions(stack, environment.Name, _options));
        var foundation = new PipelineActions(stack, null, _options);
        Validate([.. actions.Values.Prepend(foundation).SelectMany(one => one.Problems)]);
        foreach (var identity in Identities.Where(identity => identity.Identity.Access != PipelineAccess.Foundation)) Permit(identity, actions[identity.Identity.Environment]);
        PermitFoundation(Foundation, foundation);
    }

    /// <summary>It defines and assigns the roles of all pipelines, so that no condition on what it assigns would hold.</summary>
    private void PermitFoundation(FederatedIdentity identity, PipelineActions actions)
    {
        const string Why = "Changes the foundation, and the roles of all pipelines";
        foreach (var (environment, subscription) in _options.Subscriptions)
        {
            if (environment.Name != identity.Identity.Environment) identity.Assign($"Reader-{environment}", BuiltInRole.Reader, ScopeOf(subscription), Why);
            if (subscription.Id != Subscription.Id) identity.Assign($"Deployer-{environment}", $"grants-in-{environment}", PipelineActions.Roles, ScopeOf(subscription), Why);
        }

        identity.Assign("Reader-foundation", BuiltInRole.Reader, ScopeOf(Subscription), Why);
        identity.Assign("Deployer", "deploys", [.. actions.Apply.Concat(PipelineActions.Roles).Distinct().Order(StringComparer.Ordinal)], ScopeOf(Subscription), Why);
        if (actions.HasKeys) identity.Assign("Keys", BuiltInRole.KeyVaultCryptoOfficer, ScopeOf(Subscription), Why);
    }

    private void Permit(FederatedIdentity identity, PipelineActions actions)
    {
        var subscription = SubscriptionOf(identity.Identity);
        if (identity.Identity.Access == PipelineAccess.Plan)
        {
            if (actions.Plan.Count > 0) identity.Assign("Extras", "sees", actions.Plan, subscription, "Sees what the role Reader does not");
            if (actions.HasKeys) identity.Assign("Keys", BuiltInRole.KeyVaultReader, subscription, "Sees which keys there are");
        }
        else
        {
            if (actions.Apply.Count > 0) identity.Assign("Deployer", "deploys", actions.Apply, subscription, "Changes what the estate manages");
            if (actions.HasKeys) identity.Assign("Keys", BuiltInRole.KeyVaultCryptoOfficer, subscription, "Makes the keys of disks and logs");
            identity.AssignGranter(_options.AssignableRoles, subscription);
        }
    }

    private string SubscriptionOf(PipelineIdentity identity) =>
        ScopeOf(_options.Subscriptions.Single(entry => entry.Key.Name == identity.Environment).Value);

    /// <summary>A pull request also shows what it changes in the foundation.</summary>
    private void ReviewFoundation(FederatedIdentity reviewer, StateRoles states)
    {
        const string Why = "Sees the foundation that a pull request would change";
        foreach (var (environment, subscription) in _options.Subscriptions.Where(entry => entry.Key.Name != reviewer.Identity.Environment))
            reviewer.Assign($"Reader-{environment}", BuiltInRole.Reader, ScopeOf(subscription), Why);
        reviewer.Assign("Reader-foundation", BuiltInRole.Reader, ScopeOf(Subscription), Why);
        if (_options.State.VaultId is { } vault) reviewer.Assign("Keys-foundation", BuiltInRole.KeyVaultReader, vault, Why);
        states.LetPlan(reviewer, Stack.Part);
        Stack.PlanAs(reviewer.Identity.Environment);
    }

    private static string ScopeOf(AzureSubscription subscription) => $"/subscriptions/{subscription.Id}";
}
