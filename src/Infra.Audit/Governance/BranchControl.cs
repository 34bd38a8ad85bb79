using Infra.Audit.Pipelines;

namespace Infra.Audit.Governance;

/// <summary>What the settings of both forges must require for changes of a branch.</summary>
/// <param name="GitHub">The requirements for rulesets.</param>
/// <param name="GitLab">The requirements for the project.</param>
internal sealed record BranchControl(IReadOnlyList<RulesetDemand> GitHub, IReadOnlyList<GitLabDemand> GitLab)
{
    /// <summary>Checks the committed rules of all forges in use, for each deployed branch.</summary>
    public IEnumerable<AuditEvidence> Look(AuditSubject subject) => subject.Pipelines.DeployedBranches.SelectMany(branch => Look(subject, branch));

    /// <summary>Checks the committed rules of all forges in use, for one branch.</summary>
    public IEnumerable<AuditEvidence> Look(AuditSubject subject, string branch) => subject.Pipelines.Forges.SelectMany(forge => forge == PipelineForge.GitHub
        ? GitHub.Select(demand => demand.In(subject.Governance.Rulesets, CommittedGovernance.RulesetFolder, branch))
        : GitLab.Select(demand => demand.In(subject.Governance.GitLab, CommittedGovernance.GitLabFolder, branch)));
}
