using Infra.Contracts.Identities;

namespace Infra.Constructs.Azure.Pipelines;

/// <summary>
/// How pipelines work in Azure with the tokens of their forge: for each environment a user-assigned identity that plans and another that
/// applies, with a federated credential for each subject that may take it.
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
        List<PipelineIdentity> identities =
        [
            .. options.Subscriptions.Keys.SelectMany(environment => PipelineIdentity.Of(Stack.Estate.Name, environment.Name, options.Repositories)),
            PipelineIdentity.OfFoundation(Stack.Estate.Name, options.Repositories),
        ];
        Validate([.. identities.SelectMany(identity => IdentityCheck.Of(ConstructPath, identity))]);

        var group = new ResourceGroup(this, "ResourceGroup", new() { Name = "pipelines" });
        var states = new StateRoles(this, "State", options.State);
        Identities = [.. identities.Select(identity => Create(identity, group, states))];
        ReviewFoundation(Identities.Last(one => one.Identity.Access == PipelineAccess.Plan), states);
        Stack.Estate.WhenDescribed(Permit);
    }

    /// <summary>Two identities for each environment, and the one that applies the foundation.</summary>
    public IReadOnlyList<FederatedIdentity> Identities { get; }

    private FederatedIdentity Create(PipelineIdentity identity, ResourceGroup group, StateRoles states)
    {
        var created = new FederatedIdentity(this, identity.Name[(identity.Estate.Length + 1)..], identity, group);
        foreach (var (id, subscription) in ScopesOf(identity)) created.Assign($"Reader{id}", BuiltInRole.Reader, subscription, "Sees what there is");
        if (identity.Access == PipelineAccess.Plan) states.LetPlan(created, identity.Environment);
        else states.LetApply(created, identity.Environment);
        return created;
    }

    /// <summary>Roles follow from what the stacks hold.</summary>
    private void Permit()
    {
        var stack = (AzureStack)Stack;
        var foundation = new PipelineActions(stack, null, _options);
        var actions = _options.Subscriptions.Keys.ToDictionary(environment => environment.Name, environment => new PipelineActions(stack, environment.Name, _options));
        Validate([.. actions.Values.Prepend(foundation).SelectMany(one => one.Problems)]);
        foreach (var identity in Identities)
        {
            foreach (var (id, subscription) in ScopesOf(identity.Identity))
                Permit(identity, id, subscription, identity.Identity.IsFoundation ? foundation : actions[identity.Identity.Environment]);
        }
    }

    private void Permit(FederatedIdentity identity, string id, string subscription, PipelineActions actions)
    {
        if (identity.Identity.IsFoundation)
        {
            // It makes the roles of pipelines, in their subscriptions, and assigns them.
            identity.Assign($"Deployer{id}", $"deploys{id.ToLowerInvariant()}", [.. actions.Apply, .. PipelineActions.Grant], subscription, "Changes the foundation");
            if (actions.HasKeys) identity.Assign($"Keys{id}", BuiltInRole.KeyVaultCryptoOfficer, subscription, "Makes the keys of states");
        }
        else if (identity.Identity.Access == PipelineAccess.Plan)
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

    /// <summary>The subscription of an environment; of the foundation, all.</summary>
    private IEnumerable<(string Id, string Scope)> ScopesOf(PipelineIdentity identity) => identity.IsFoundation
        ? _options.Subscriptions.Select(entry => ($"-{entry.Key.Name}", ScopeOf(entry.Value))).Append(("", ScopeOf(Subscription))).DistinctBy(scope => scope.Item2)
        : [("", ScopeOf(_options.Subscriptions.Single(entry => entry.Key.Name == identity.Environment).Value))];

    /// <summary>A pull request also shows what it changes in the foundation, which has a pipeline of its own.</summary>
    private void ReviewFoundation(FederatedIdentity reviewer, StateRoles states)
    {
        const string Why = "Sees the foundation that a pull request would change";
        foreach (var (environment, subscription) in _options.Subscriptions.Where(entry => entry.Key.Name != reviewer.Identity.Environment))
            reviewer.Assign($"Reader-{environment}", BuiltInRole.Reader, ScopeOf(subscription), Why);
        reviewer.Assign("Reader-foundation", BuiltInRole.Reader, ScopeOf(Subscription), Why);
        reviewer.Assign("Keys-foundation", BuiltInRole.KeyVaultReader, _options.State.Vault.Id, Why);
        states.LetPlan(reviewer, PipelineIdentity.Foundation);
    }

    private static string ScopeOf(AzureSubscription subscription) => $"/subscriptions/{subscription.Id}";
}
