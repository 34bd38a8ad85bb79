using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Governance;
using Infra.Governance.GitHub;

namespace Infra.Constructs.GitHub;

/// <summary>Applies a governance to the branches and environments of an existing repository.</summary>
public sealed class GovernedRepository : EstateConstruct
{
    private readonly string _repository;
    private readonly RepositoryGovernance _governance;
    private readonly List<GithubRepositoryEnvironment> _environments;

    /// <summary>Creates a ruleset for each branch rule, and the environments. The environments of foundations follow at the end of synth.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1601–1605: the rules leave a gap. INFRA1610–1612: GitHub does not support them; for foundations, reported at the end of synth.
    /// </exception>
    public GovernedRepository(GitHubStack scope, string id, RepositoryGovernance governance) : base(scope, id)
    {
        (_repository, _governance) = (scope.Repository.Name, governance);
        var environments = Stack.Estate.Environments.ToDictionary(environment => environment.Name, environment => environment.Posture == PostureLevel.Hardened);
        Validate([.. GovernanceCheck.Of(ConstructPath, governance, environments), .. GitHubCheck.Of(ConstructPath, governance)]);

        Rulesets = [.. governance.Branches.Select(CreateRuleset)];
        _environments = [.. governance.Environments.SelectMany(rule => rule.OnForge).Select(CreateEnvironment)];
        Stack.Estate.WhenDescribed(() => GovernFoundations(scope.Repository));
    }

    /// <summary>The rulesets, one per branch rule.</summary>
    public IReadOnlyList<GithubRepositoryRuleset> Rulesets { get; }

    /// <summary>The environments. Those of foundations are added at the end of synth.</summary>
    public IReadOnlyList<GithubRepositoryEnvironment> Environments => _environments;

    /// <summary>Sets a variable for workflows.</summary>
    public void Set(string variable, string value) => _ = new GithubActionsVariable(this, variable, new GithubActionsVariableConfig
    {
        Repository = _repository, VariableName = variable, Value = value,
    });

    /// <summary>An identity trusts these environments. GitHub creates a missing environment, without rules, for the first job that names it.</summary>
    private void GovernFoundations(GitHubRepository repository)
    {
        var all = _governance.WithFoundations(Stack.Estate.EnvironmentsWithFoundation, repository);
        Validate([.. GitHubCheck.Of(ConstructPath, all)]);
        _environments.AddRange(all.Environments.Skip(_governance.Environments.Count).SelectMany(rule => rule.OnForge).Select(CreateEnvironment));
    }

    private GithubRepositoryRuleset CreateRuleset(BranchRule branch) => new(this, $"Branch-{branch.Name}", new GithubRepositoryRulesetConfig
    {
        Name = branch.Name,
        Repository = _repository,
        Target = "branch",
        Enforcement = "active",
        Conditions = new GithubRepositoryRulesetConditions
        {
            RefName = new GithubRepositoryRulesetConditionsRefName { Include = [GitHubRuleset.RefOf(branch)], Exclude = [] },
        },
        Rules = new GithubRepositoryRulesetRules
        {
            Deletion = true,
            NonFastForward = true,
            RequiredLinearHistory = true,
            PullRequest = Review(branch),
            RequiredStatusChecks = Checks(),
        },
        BypassActors = GitHubRuleset.BypassOf(_governance).Select(app => new GithubRepositoryRulesetBypassActors
        {
            ActorId = app.Id, ActorType = GitHubRuleset.App, BypassMode = GitHubRuleset.BypassMode,
        }).ToArray(),
    });

    private static GithubRepositoryRulesetRulesPullRequest Review(BranchRule branch) => new()
    {
        RequiredApprovingReviewCount = branch.Approvals,
        DismissStaleReviewsOnPush = true,
        RequireCodeOwnerReview = true,
        RequireLastPushApproval = true,
        RequiredReviewThreadResolution = true,
    };

    private GithubRepositoryRulesetRulesRequiredStatusChecks Checks() => new()
    {
        StrictRequiredStatusChecksPolicy = true,
        DoNotEnforceOnCreate = true,
        RequiredCheck = _governance.Checks.Select(check => new GithubRepositoryRulesetRulesRequiredStatusChecksRequiredCheck
        {
            Context = check, IntegrationId = GitHubRuleset.Actions,
        }).ToArray(),
    };

    private GithubRepositoryEnvironment CreateEnvironment(EnvironmentRule rule)
    {
        var environment = new GithubRepositoryEnvironment(this, $"Environment-{rule.Name}", new GithubRepositoryEnvironmentConfig
        {
            Repository = _repository,
            Environment = rule.Name,
            WaitTimer = rule.WaitMinutes,
            PreventSelfReview = true,
            CanAdminsBypass = false,
            Reviewers = rule.Reviewers.Count == 0 ? null : new[] { new GithubRepositoryEnvironmentReviewers { Teams = [.. rule.Reviewers.Select(team => (double)team.GitHubId!.Value)] } },
            DeploymentBranchPolicy = new GithubRepositoryEnvironmentDeploymentBranchPolicy
            {
                ProtectedBranches = rule.Branches.Count == 0, CustomBranchPolicies = rule.Branches.Count > 0,
            },
        });
        foreach (var branch in rule.Branches) Admit(rule, branch, environment);
        return environment;
    }

    private void Admit(EnvironmentRule rule, string branch, GithubRepositoryEnvironment environment) =>
        _ = new GithubRepositoryEnvironmentDeploymentPolicy(this, $"Environment-{rule.Name}-from-{branch}", new GithubRepositoryEnvironmentDeploymentPolicyConfig
        {
            Repository = _repository, Environment = environment.Environment, BranchPattern = branch,
        });
}
