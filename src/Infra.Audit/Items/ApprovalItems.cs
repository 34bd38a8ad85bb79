using Infra.Audit.Governance;
using Infra.Audit.Pipelines;
using Infra.Contracts.Synthesized;

namespace Infra.Audit.Items;

/// <summary>What production waits for.</summary>
internal static class ApprovalItems
{
    private const string Conftest = "conftest test";
    private const string KnownBad = "policy/known-bad/plan.json";

    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("production-approval", "CC8.1", "Somebody approves what comes to production",
            "The environment has reviewers, none of whom approves what they started, and every job that changes it names it",
            "Name the environment and its approvers in the governance and the delivery of the estate, and run ./infra pipelines.", EvidenceSource.Synth)
        {
            Look = subject => subject.Pipelines.Forges.SelectMany(forge => Approved(subject, forge).Concat(Waiting(subject, forge))),
        },
        new("hard-gates", "CC8.1", "What the gates find stops production",
            "The gates of the last environment are hard; no scanner of its plans is set to pass whatever it finds, and ./infra gate judges every saved plan",
            "Set the gates of the environment to GateMode.Hard, and run ./infra pipelines.", EvidenceSource.Synth) { Look = Gated },
        new("conftest-proven", "CC8.1", "Conftest judges in every namespace, and is seen to refuse",
            "conftest is told --all-namespaces, and first has to refuse a known bad plan in each of them",
            "Run ./infra pipelines: the proof is part of every pull request and every deployment.", EvidenceSource.Repository) { Look = Proven },
    ];

    private static IEnumerable<AuditEvidence> Approved(AuditSubject subject, PipelineForge forge)
    {
        var name = subject.Production.Name;
        if (forge == PipelineForge.GitHub) return EnvironmentControl.Look(subject.Governance.Environments, CommittedGovernance.EnvironmentFile, name);
        var environment = ForgeApiCall.ProtectedEnvironments(subject.Governance.GitLab).FirstOrDefault(call => call.Name == name);
        var approvals = environment?.RequiredApprovals ?? 0;
        return [AuditEvidence.Of(approvals > 0, environment?.Place ?? CommittedGovernance.GitLabFolder, $"{name} waits for {approvals} approval", $"{name} waits for nobody's approval")];
    }

    private static IEnumerable<AuditEvidence> Waiting(AuditSubject subject, PipelineForge forge) =>
        from job in subject.Pipelines.On(forge).Where(CommittedPipelines.ChangesClouds)
        let named = subject.Output!.Estate.Environments.Select(environment => environment.Name).ToList()
        select AuditEvidence.Of(
            job.Environment is not null && named.Contains(job.Environment), job.Place,
            $"{job.Pipeline}: {job.Name} waits for the rules of {job.Environment}", $"{job.Pipeline}: {job.Name} changes a cloud and waits for the rules of no environment");

    private static IEnumerable<AuditEvidence> Gated(AuditSubject subject)
    {
        var production = subject.Production;
        yield return AuditEvidence.Of(
            production.Gates == GateMode.Hard, EstateFile.FileName, $"The gates of {production.Name} are hard", $"The gates of {production.Name} only report");
        foreach (var job in subject.Pipelines.Jobs.Where(job => job.Running("./infra diff").Any()))
        {
            var gate = job.Running("./infra gate").FirstOrDefault();
            yield return AuditEvidence.Of(gate is not null, gate?.Place ?? job.Place, $"{job.Pipeline}: {job.Name} is gated", $"{job.Pipeline}: {job.Name} plans, and no gate judges it");
            if (!job.Name.Contains($"-{production.Name}", StringComparison.Ordinal)) continue;
            foreach (var soft in job.Text.Where(IsSoft)) yield return AuditEvidence.Missing(soft.Place, $"{job.Pipeline}: {job.Name} passes whatever is found: {soft.Text}");
        }
    }

    // How each scanner is told to find and to pass: Checkov's action and program, Trivy's, TFLint's.
    private static bool IsSoft(PipelineLine line) =>
        line.Text is "soft_fail: true" or "exit-code: 0" || line.Mentions("--soft-fail") || line.Mentions("--exit-code 0")
        || (line.Runs("tflint") && line.Mentions("--force"));

    private static IEnumerable<AuditEvidence> Proven(AuditSubject subject)
    {
        yield return AuditEvidence.Of(subject.Files.Has(KnownBad), KnownBad, "A plan that must be refused", "There is no plan that must be refused");
        foreach (var job in subject.Pipelines.Jobs)
        {
            foreach (var line in job.Mentioning(Conftest).Where(line => !line.Mentions("--all-namespaces")))
                yield return AuditEvidence.Missing(line.Place, $"{job.Pipeline}: {job.Name} does not tell Conftest --all-namespaces: it judges in main only");
        }

        foreach (var pipeline in subject.Pipelines.Jobs.Where(Judges).GroupBy(job => (job.Forge, job.Pipeline)))
        {
            var proof = subject.Pipelines.On(pipeline.Key.Forge).FirstOrDefault(job => job.Pipeline == pipeline.Key.Pipeline && job.Mentioning(KnownBad).Any() && job.Mentioning("exit 3").Any());
            yield return AuditEvidence.Of(
                proof is { MayFail: false }, proof?.Place ?? pipeline.First().Place, $"{pipeline.Key.Pipeline} sees Conftest refuse",
                $"{pipeline.Key.Pipeline} on {pipeline.Key.Forge} asks Conftest without having seen it refuse");
        }
    }

    private static bool Judges(PipelineJob job) => job.Mentioning(Conftest).Any(line => !line.Mentions(KnownBad));
}
