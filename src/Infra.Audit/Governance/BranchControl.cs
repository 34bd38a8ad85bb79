using Infra.Audit.Pipelines;

namespace Infra.Audit.Governance;

/// <summary>What both forges have to demand of a change of a branch.</summary>
/// <param name="GitHub">Of its rulesets.</param>
/// <param name="GitLab">Of its project.</param>
internal sealed record BranchControl(IReadOnlyList<RulesetDemand> GitHub, IReadOnlyList<GitLabDemand> GitLab)
{
    /// <summary>Holds the committed rules of every forge in use against it, for every deployed branch.</summary>
    public IEnumerable<AuditEvidence> Look(AuditSubject subject) => subject.Pipelines.DeployedBranches.SelectMany(branch => Look(subject, branch));

    /// <summary>Holds the committed rules of every forge in use against it.</summary>
    public IEnumerable<AuditEvidence> Look(AuditSubject subject, string branch) => subject.Pipelines.Forges.SelectMany(forge => forge == PipelineForge.GitHub
        ? GitHub.Select(demand => demand.In(subject.Governance.Rulesets, CommittedGovernance.RulesetFolder, branch))
        : GitLab.Select(demand => demand.In(subject.Governance.GitLab, CommittedGovernance.GitLabFolder, branch)));
}
