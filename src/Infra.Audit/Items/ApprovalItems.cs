using Infra.Audit.Governance;
using Infra.Audit.Pipelines;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Audit.Items;

/// <summary>The items on approval of deployments to production.</summary>
internal static class ApprovalItems
{
    private const string Conftest = "conftest test";
    private const string KnownBad = "policy/known-bad/plan.json";

    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("production-approval", "CC8.1", "Production deployments require approval",
            "The environment has reviewers and prevents self-review, every job that changes it uses it, and both forges require approval of the same environments",
            "Name the environment and its approvers in the governance and the delivery of the estate, and run ./infra pipelines.", EvidenceSource.Synth)
        {
            Look = subject => subject.Pipelines.Forges.SelectMany(forge => Approved(subject, forge).Concat(Waiting(subject, forge))).Concat(Equal(subject)),
        },
        new("hard-gates", "CC8.1", "Gate findings block production deployments",
            "The gates of the last environment are hard; no scanner of its plans ignores its findings, and ./infra gate checks every saved plan",
            "Set the gates of the environment to GateMode.Hard, and run ./infra pipelines.", EvidenceSource.Synth) { Look = Gated },
        new("nothing-held-while-asked", "CC8.1", "A run that waits for approval blocks no other run",
            "The job that asks for approval holds no concurrency group and no identity; jobs that change an environment queue for it, and no queued job is dropped",
            "Run ./infra pipelines: each environment has one job that asks for approval, and only jobs that apply hold a concurrency group.", EvidenceSource.Repository) { Look = Free },
        new("scanners-alone", "CC6.1", "Third-party scanners have no cloud credentials",
            "No job that runs TFLint, Trivy, Checkov, Conftest or OPA can request a token that a cloud trusts",
            "Run ./infra pipelines: scanners run in jobs of their own.", EvidenceSource.Repository) { Look = Alone },
        new("conftest-proven", "CC8.1", "Conftest evaluates every namespace, and is proven to reject a bad plan",
            "conftest runs with --all-namespaces, after it rejects a known bad plan in each namespace",
            "Run ./infra pipelines: every pull request and every deployment includes that proof.", EvidenceSource.Repository) { Look = Proven },
    ];

    private static IEnumerable<AuditEvidence> Approved(AuditSubject subject, PipelineForge forge)
    {
        var name = PipelineIdentity.ApprovalOf(subject.Production.Name);
        if (forge == PipelineForge.GitHub) return EnvironmentControl.Look(subject.Governance.Environments, CommittedGovernance.EnvironmentFile, name);
        var environment = ForgeApiCall.ProtectedEnvironments(subject.Governance.GitLab).FirstOrDefault(call => call.Name == name);
        var approvals = environment?.RequiredApprovals ?? 0;
        return [AuditEvidence.Of(approvals > 0, environment?.Place ?? CommittedGovernance.GitLabFolder, $"Required approvals for {name}: {approvals}", $"{name} requires no approval")];
    }

    private static IEnumerable<AuditEvidence> Waiting(AuditSubject subject, PipelineForge forge)
    {
        List<string> named = [.. subject.Output!.Estate.Environments.Select(environment => environment.Name), .. subject.Foundations];
        foreach (var job in subject.Pipelines.On(forge).Where(CommittedPipelines.ChangesClouds))
        {
            var isKnown = job.Environment is not null && named.Contains(job.Environment);
            yield return AuditEvidence.Of(
                isKnown, job.Place, $"{job.Pipeline}: {job.Name} uses environment {job.Environment}", $"{job.Pipeline}: {job.Name} changes a cloud and uses no environment");
            if (!isKnown || !Asks(subject, forge, job.Environment!)) continue;
            var approval = PipelineIdentity.ApprovalOf(job.Environment!);
            var asking = Before(subject.Pipelines, job).FirstOrDefault(other => other.Environment == approval);
            yield return AuditEvidence.Of(
                asking is not null, asking?.Place ?? job.Place, $"{job.Pipeline}: {job.Name} waits for {asking?.Name}",
                $"{job.Pipeline}: {job.Name} changes {job.Environment}, and no earlier job asks for approval in {approval}");
        }
    }

    /// <summary>The cloud identities trust both forges, so approval on one must not be avoidable through the other.</summary>
    private static IEnumerable<AuditEvidence> Equal(AuditSubject subject) => subject.Pipelines.Forges.Count < 2 ? [] :
        from environment in subject.Output!.Estate.Environments
        let asking = subject.Pipelines.Forges.Where(forge => Asks(subject, forge, environment.Name)).ToList()
        where asking.Count > 0
        select AuditEvidence.Of(
            asking.Count == subject.Pipelines.Forges.Count, EstateFile.FileName, $"Every forge requires approval of {environment.Name}",
            $"{environment.Name} requires approval on {string.Join(", ", asking)}, but not on {string.Join(", ", subject.Pipelines.Forges.Except(asking))}");

    /// <summary>Whether the governance on a forge requires approval for an environment.</summary>
    private static bool Asks(AuditSubject subject, PipelineForge forge, string environment) => forge == PipelineForge.GitHub
        ? subject.Governance.Environments.Any(one => one.Name == PipelineIdentity.ApprovalOf(environment))
        : ForgeApiCall.ProtectedEnvironments(subject.Governance.GitLab).Any(call => call.Name == PipelineIdentity.ApprovalOf(environment));

    private static HashSet<PipelineJob> Before(CommittedPipelines pipelines, PipelineJob job)
    {
        HashSet<PipelineJob> all = [];
        Queue<PipelineJob> waiting = new([job]);
        while (waiting.TryDequeue(out var next))
            foreach (var before in pipelines.On(job.Forge).Where(other => other.Pipeline == job.Pipeline && next.Needs.Contains(other.Name)))
                if (all.Add(before)) waiting.Enqueue(before);
        return all;
    }

    /// <summary>While a run waits for approval, it must not block a concurrency group or use an identity that another run needs.</summary>
    private static IEnumerable<AuditEvidence> Free(AuditSubject subject)
    {
        foreach (var job in subject.Pipelines.Jobs.Where(job => job.Environment is { } environment && PipelineIdentity.AskedFor(environment) is not null))
        {
            yield return AuditEvidence.Of(
                job.ConcurrencyGroup is null && !job.TakesIdentity, job.Place, $"{job.Pipeline}: {job.Name} asks for approval and holds nothing", $"{job.Pipeline}: {job.Name} asks for approval and holds {job.ConcurrencyGroup ?? "an identity"} while it waits");
        }

        foreach (var job in subject.Pipelines.Jobs.Where(CommittedPipelines.ChangesClouds))
        {
            yield return AuditEvidence.Of(
                job is { ConcurrencyGroup: not null, IsQueued: true }, job.Place, $"{job.Pipeline}: {job.Name} queues in {job.ConcurrencyGroup}",
                job.ConcurrencyGroup is null ? $"{job.Pipeline}: two runs of {job.Name} can overlap" : $"{job.Pipeline}: a newer run replaces a queued {job.Name} in {job.ConcurrencyGroup}");
        }

        foreach (var file in subject.Pipelines.Own.Where(file => file.Forge == PipelineForge.GitHub && file.Jobs.Any(CommittedPipelines.ChangesClouds)))
        {
            var group = file.Root.At("concurrency").At("group").Text() ?? "";
            yield return AuditEvidence.Of(
                group.Length == 0 || group.Contains("github.run_id", StringComparison.Ordinal), file.Path, $"Runs of {file.Path} don't wait for each other", $"Runs of {file.Path} hold {group} while they wait for approval");
        }
    }

    /// <summary>Third-party downloads must never run in a job with a cloud identity.</summary>
    private static IEnumerable<AuditEvidence> Alone(AuditSubject subject) =>
        from job in subject.Pipelines.Jobs
        let tool = Foreign.FirstOrDefault(name => job.Mentioning(name).Any() || job.Steps.Any(step => step.Action?.Contains(name.Split(' ')[0], StringComparison.Ordinal) == true))
        where tool is not null
        select AuditEvidence.Of(!job.TakesIdentity, job.Place, $"{job.Pipeline}: {job.Name} scans without cloud credentials", $"{job.Pipeline}: {job.Name} gives {tool.Split(' ')[0]} cloud credentials");

    private static readonly string[] Foreign = ["conftest test", "tflint", "trivy", "checkov", "opa test"];

    private static IEnumerable<AuditEvidence> Gated(AuditSubject subject)
    {
        var production = subject.Production;
        yield return AuditEvidence.Of(
            production.Gates == GateMode.Hard, EstateFile.FileName, $"The gates of {production.Name} are hard", $"The gates of {production.Name} only report");
        foreach (var job in subject.Pipelines.Jobs.Where(job => job.Running("./infra diff").Any()))
        {
            var gate = job.Running("./infra gate").FirstOrDefault();
            yield return AuditEvidence.Of(gate is not null, gate?.Place ?? job.Place, $"{job.Pipeline}: {job.Name} is gated", $"{job.Pipeline}: {job.Name} plans without a gate");
        }

        foreach (var job in subject.Pipelines.Jobs)
        {
            foreach (var soft in job.Text.Where(IsSoft)) yield return AuditEvidence.Missing(soft.Place, $"{job.Pipeline}: {job.Name} ignores findings: {soft.Text}");
            if (job.Mentioning("trivy config").FirstOrDefault() is not { } trivy) continue;
            yield return AuditEvidence.Of(
                job.Mentioning("trivy config").Any(Stops), trivy.Place, $"{job.Pipeline}: Trivy findings fail {job.Name}", $"{job.Pipeline}: {job.Name} ignores Trivy findings");
        }
    }

    // The options of each scanner that make it pass despite findings: Checkov, TFLint.
    private static bool IsSoft(PipelineLine line) =>
        line.Text is "soft_fail: true" || line.Mentions("--soft-fail") || (line.Runs("tflint") && line.Mentions("--force"));

    // Only scans of the synth output count; the proof that the scanner finds anything uses a separate folder.
    private static bool Stops(PipelineLine line) => line.Mentions("--exit-code") && !line.Mentions("--exit-code 0") && line.Mentions("--ignorefile");

    private static IEnumerable<AuditEvidence> Proven(AuditSubject subject)
    {
        yield return AuditEvidence.Of(subject.Files.Has(KnownBad), KnownBad, "A known bad plan", "There is no known bad plan");
        foreach (var job in subject.Pipelines.Jobs)
        {
            foreach (var line in job.Mentioning(Conftest).Where(line => !line.Mentions("--all-namespaces")))
                yield return AuditEvidence.Missing(line.Place, $"{job.Pipeline}: {job.Name} runs Conftest without --all-namespaces: it evaluates the namespace main only");
        }

        foreach (var pipeline in subject.Pipelines.Jobs.Where(Judges).GroupBy(job => (job.Forge, job.Pipeline)))
        {
            var proof = subject.Pipelines.On(pipeline.Key.Forge).FirstOrDefault(job => job.Pipeline == pipeline.Key.Pipeline && job.Steps.Any(Refuses));
            yield return AuditEvidence.Of(
                proof is { MayFail: false }, proof?.Place ?? pipeline.First().Place, $"{pipeline.Key.Pipeline} proves that Conftest rejects the bad plan",
                $"{pipeline.Key.Pipeline} on {pipeline.Key.Forge} runs Conftest without that proof");
        }
    }

    private static bool Refuses(PipelineStep step) => step.Script.Any(line => line.Mentions(KnownBad)) && step.Script.Any(line => line.Mentions("exit 3"));

    private static bool Judges(PipelineJob job) => job.Mentioning(Conftest).Any(line => !line.Mentions(KnownBad));
}
