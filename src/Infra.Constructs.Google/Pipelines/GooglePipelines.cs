using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>
/// How pipelines work in Google Cloud with the tokens of their forge: a pool that takes them, and for each environment a service account
/// that plans and another that applies.
/// </summary>
/// <remarks>https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines</remarks>
public sealed class GooglePipelines : EstateConstruct
{
    /// <summary>Creates the pool in the stack's project, and roles in the projects of the environments.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1150–1151: an identity trusts nobody, or a wildcard. INFRA1450–1452: Google can't tell its repositories apart.
    /// </exception>
    public GooglePipelines(Construct scope, string id, GooglePipelinesOptions options) : base(scope, id)
    {
        var identities = options.Projects.Keys.SelectMany(environment => PipelineIdentity.Of(Stack.Estate.Name, environment.Name, options.Repositories)).ToList();
        Validate([.. new PipelinesCheck(ConstructPath, options.Repositories, identities).Problems()]);

        Pool = new PipelinePool(this, "Pool", options);
        var roles = new StateRoles(this, "State", options.State);
        Accounts = [.. identities.Select(identity => Create(identity, options, roles))];
        var reviewer = Accounts.Last(account => account.Identity.Access == PipelineAccess.Plan);
        ReviewFoundation(reviewer, options, roles);
    }

    /// <summary>What takes the tokens.</summary>
    public PipelinePool Pool { get; }

    /// <summary>Two accounts for each environment.</summary>
    public IReadOnlyList<PipelineAccount> Accounts { get; }

    private PipelineAccount Create(PipelineIdentity identity, GooglePipelinesOptions options, StateRoles roles)
    {
        var project = options.Projects.Single(entry => entry.Key.Name == identity.Environment).Value;
        var account = new PipelineAccount(this, $"{identity.Environment}-{(identity.Access == PipelineAccess.Plan ? "plan" : "apply")}", identity, Pool);
        roles.LetList(account);
        if (identity.Access == PipelineAccess.Plan)
        {
            account.Take("Reader", project.Id, identity.Name, PipelinePermissions.Plan);
            roles.LetPlan(account, identity.Environment);
        }
        else
        {
            account.Take("Deployer", project.Id, identity.Name, PipelinePermissions.Apply);
            account.TakeGranter(project.Id, options.GrantableRoles);
            roles.LetApply(account, identity.Environment);
        }

        return account;
    }

    /// <summary>A pull request also shows what it changes in the foundation, which only people apply.</summary>
    private void ReviewFoundation(PipelineAccount reviewer, GooglePipelinesOptions options, StateRoles roles)
    {
        var projects = options.Projects.Values.Select(project => project.Id).Prepend(GoogleStack.Of(this).Project.Id);
        foreach (var project in projects) reviewer.Take($"Foundation-{project}", project, $"{Stack.Estate.Name}-foundation-plan", PipelinePermissions.PlanFoundation);
        roles.LetPlan(reviewer, "foundation");
    }
}
