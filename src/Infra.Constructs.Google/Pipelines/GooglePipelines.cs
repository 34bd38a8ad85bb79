using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>
/// How pipelines work in Google Cloud with the tokens of their forge: a pool that takes them, and for each environment a service account
/// that plans and another that applies, and one that changes the foundation.
/// </summary>
/// <remarks>https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines</remarks>
public sealed class GooglePipelines : EstateConstruct
{
    private readonly GooglePipelinesOptions _options;

    /// <summary>Creates the pool in the stack's project, and roles in the projects of the environments.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1150–1151: an identity trusts nobody, or a wildcard. INFRA1450–1452: Google can't tell its repositories apart.
    /// At the end of synth, INFRA1453, 1454: a stack holds what no permissions are known for.
    /// </exception>
    public GooglePipelines(Construct scope, string id, GooglePipelinesOptions options) : base(scope, id)
    {
        Stack.Estate.Belongs(RepositoryPerimeter.Of(options.Repositories));
        _options = options;
        var identities = PipelineIdentity.Of(Stack.Estate.Name, [.. options.Projects.Keys.Select(environment => environment.Name)], options.Repositories);
        Validate([.. new PipelinesCheck(ConstructPath, options.Repositories, identities).Problems()]);

        Pool = new PipelinePool(this, "Pool", options);
        var roles = new StateRoles(this, "State", options.State);
        Accounts = [.. identities.Select(identity => Create(identity, roles))];
        roles.LetPlan(Reviewer, Stack.Part);
        Stack.PlanAs(Reviewer.Identity.Environment);
        Stack.Estate.WhenDescribed(Permit);
    }

    /// <summary>What takes the tokens.</summary>
    public PipelinePool Pool { get; }

    /// <summary>Two accounts for each environment, and the one that changes the foundation.</summary>
    public IReadOnlyList<PipelineAccount> Accounts { get; }

    /// <summary>The one that changes the foundation. It grants any role, which the gate lets pass only as an accepted risk.</summary>
    public PipelineAccount Foundation => Accounts[^1];

    /// <summary>A pull request also shows what it changes in the foundation.</summary>
    private PipelineAccount Reviewer => Accounts.Last(account => account.Identity.Access == PipelineAccess.Plan);

    private PipelineAccount Create(PipelineIdentity identity, StateRoles roles)
    {
        var account = new PipelineAccount(this, identity.Name[(identity.Estate.Length + 1)..], identity, Pool);
        roles.LetList(account);
        if (identity.Access == PipelineAccess.Plan) roles.LetPlan(account, identity.Environment);
        else roles.LetApply(account, identity.Access == PipelineAccess.Foundation ? Stack.Part : identity.Environment);
        return account;
    }

    /// <summary>Roles follow from what the stacks hold.</summary>
    private void Permit()
    {
        var stack = GoogleStack.Of(this);
        var foundation = new PipelinePermissions(stack, null, _options);
        var permissions = _options.Projects.Keys.ToDictionary(environment => environment.Name, environment => new PipelinePermissions(stack, environment.Name, _options));
        Validate([.. permissions.Values.Prepend(foundation).SelectMany(one => one.Problems)]);
        foreach (var account in Accounts.Where(account => account.Identity.Access != PipelineAccess.Foundation)) Permit(account, permissions[account.Identity.Environment]);
        foreach (var project in _options.Projects.Values.Select(project => project.Id).Prepend(stack.Project.Id))
        {
            Reviewer.Take($"Foundation-{project}", project, $"{Stack.Estate.Name}-foundation-plan", foundation.Plan);
            // It grants the roles of all pipelines, so that no condition on what it grants would hold.
            Foundation.Take($"Foundation-{project}", project, $"{Stack.Estate.Name}-foundation-apply", [.. foundation.Apply, "resourcemanager.projects.setIamPolicy"]);
        }
    }

    private void Permit(PipelineAccount account, PipelinePermissions permissions)
    {
        var identity = account.Identity;
        var environment = _options.Projects.Single(entry => entry.Key.Name == identity.Environment).Value;
        if (identity.Access == PipelineAccess.Plan)
        {
            account.Take("Reader", environment.Id, identity.Name, permissions.Plan);
        }
        else
        {
            account.Take("Deployer", environment.Id, identity.Name, permissions.Apply);
            account.TakeGranter(environment.Id, _options.GrantableRoles);
        }
    }
}
