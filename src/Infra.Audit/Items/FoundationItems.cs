using Infra.Audit.Governance;
using Infra.Audit.Pipelines;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Audit.Items;

/// <summary>How the foundation changes, which holds the identities of all pipelines.</summary>
internal static class FoundationItems
{
    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("foundation-approval", "CC6.3", "Foundations change only in approved runs that are started manually",
            "The forge environments of each foundation exist, restrict branches and have reviewers who can't approve their own runs; their jobs start only manually",
            "Run ./infra pipelines, and apply the governance: otherwise the forge creates a missing environment, without rules, for the first job that uses it.", EvidenceSource.Synth) { Look = Approved },
    ];

    private static IEnumerable<AuditEvidence> Approved(AuditSubject subject) => subject.Foundations.Count == 0
        ? [AuditEvidence.Met(EstateFile.FileName, "The estate has no foundation")]
        : from forge in subject.Pipelines.Forges
          from foundation in subject.Foundations
          from evidence in Ruled(subject, forge, foundation).Concat(Started(subject, forge, foundation))
          select evidence;

    private static IEnumerable<AuditEvidence> Ruled(AuditSubject subject, PipelineForge forge, string foundation)
    {
        var approval = PipelineIdentity.ApprovalOf(foundation);
        if (forge == PipelineForge.GitHub)
        {
            var environments = subject.Governance.Environments;
            return
            [
                .. EnvironmentControl.Look(environments, CommittedGovernance.EnvironmentFile, approval),
                AuditEvidence.Of(
                    environments.Any(environment => environment.Name == foundation && environment.HasBranchPolicy), CommittedGovernance.EnvironmentFile,
                    $"{foundation} accepts deployments from selected branches only", $"{foundation} does not exist, or accepts deployments from any branch"),
            ];
        }

        var protection = ForgeApiCall.ProtectedEnvironments(subject.Governance.GitLab).ToList();
        return
        [
            AuditEvidence.Of(
                protection.Any(call => call.Name == approval && call.RequiredApprovals > 0), CommittedGovernance.GitLabFolder, $"{approval} requires approval", $"{approval} requires no approval"),
            AuditEvidence.Of(protection.Any(call => call.Name == foundation), CommittedGovernance.GitLabFolder, $"{foundation} is protected", $"{foundation} is not protected"),
        ];
    }

    private static IEnumerable<AuditEvidence> Started(AuditSubject subject, PipelineForge forge, string foundation) =>
        from job in subject.Pipelines.On(forge)
        where job.Environment == foundation
        select AuditEvidence.Of(
            job.Triggers == PipelineTriggers.Manual, job.Place, $"{job.Pipeline}: {job.Name} starts manually only", $"{job.Pipeline}: {job.Name} also starts automatically");
}
