using Infra.Audit.Pipelines;

namespace Infra.Audit.Items;

/// <summary>The items on the way of a change from the pull request to the cloud.</summary>
internal static class PipelineItems
{
    private const string Post = "./infra report";
    private const string Ancestor = "git merge-base --is-ancestor";

    // How each forge passes on the requested commit.
    private static readonly string[] CommitInput = ["inputs.commit", "INPUT_COMMIT"];

    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("plan-on-pull-request", "CC8.1", "Every pull request plans what it changes",
            "Jobs of pull requests that plan and gate, together covering every stack of the estate",
            "Add the stack's cloud to the delivery of the estate, and run ./infra pipelines.", EvidenceSource.Synth) { Look = PerForge(Planned) },
        new("plan-posted", "CC8.1", "The plan is posted on the pull request",
            "A job of pull requests that waits for every plan and posts the report",
            "Run ./infra pipelines: the report is part of every pull request.", EvidenceSource.Repository) { Look = PerForge(Posted) },
        new("apply-on-merge-only", "CC8.1", "Nothing is applied before it is merged",
            "No job that changes a cloud is started by a pull request or a push to another branch, and a requested commit has to be merged",
            "Start the job by a push to the deployed branch, and check the commit with git merge-base --is-ancestor.", EvidenceSource.Repository) { Look = PerForge(Merged) },
        new("saved-plan", "CC8.1", "The reviewed plan is the one that is applied",
            "Plans are saved per run, and every deployment applies saved plans",
            "Use DeployStrategy.SavedPlan, and run ./infra pipelines.", EvidenceSource.Repository) { Look = PerForge(Saved) },
        new("drift-watched", "CC7.1", "Changes made outside of the pipelines are detected",
            "A scheduled job that compares every stack of every active cloud and reports drift",
            "Run ./infra pipelines: drift is part of every delivery.", EvidenceSource.Synth) { Look = PerForge(Watched) },
        new("notifications", "CC2.2", "Deployments, alerts and audit messages go to separate channels",
            "Every pipeline that changes a cloud notifies the channels deployments, alerts and audit",
            "Name the three channels in the delivery of the estate, and run ./infra pipelines.", EvidenceSource.Repository) { Look = PerForge(Told) },
    ];

    private static Func<AuditSubject, IEnumerable<AuditEvidence>> PerForge(Func<AuditSubject, PipelineForge, IEnumerable<AuditEvidence>> look) =>
        subject => subject.Pipelines.Forges.SelectMany(forge => look(subject, forge));

    private static IEnumerable<AuditEvidence> Planned(AuditSubject subject, PipelineForge forge)
    {
        var jobs = subject.Pipelines.On(forge, PipelineTriggers.PullRequest).ToList();
        var plans = jobs.Where(job => job.Running("./infra diff").Any() && job.Running("./infra gate").Any()).ToList();
        if (plans.Count == 0) return [AuditEvidence.Missing(forge.ToString(), "No job of a pull request runs ./infra diff and ./infra gate")];
        // Which job plans a stack is decided where the changes are known: the stack names are there, not in another job's script.
        var pipelines = plans.Select(plan => plan.Pipeline).ToHashSet();
        var text = string.Join('\n', jobs.Where(job => pipelines.Contains(job.Pipeline)).SelectMany(Selection));
        var left = subject.Output!.Stacks.Select(stack => stack.Name).Where(name => !text.Contains($"\"{name}\"", StringComparison.Ordinal)).ToList();
        return
        [
            .. plans.Select(plan => AuditEvidence.Met(plan.Place, $"{plan.Name} plans and gates")),
            .. left.Select(name => AuditEvidence.Missing(plans[0].Place, $"No pull request plans {name}")),
        ];
    }

    private static IEnumerable<string> Selection(PipelineJob job) =>
        from step in job.Steps from line in step.Script where line.Text.StartsWith("choose ", StringComparison.Ordinal) select line.Text;

    private static IEnumerable<AuditEvidence> Posted(AuditSubject subject, PipelineForge forge)
    {
        var jobs = subject.Pipelines.On(forge, PipelineTriggers.PullRequest).ToList();
        var reports = jobs.Where(job => job.Running(Post).Any(line => line.Text.Contains("--post", StringComparison.Ordinal))).ToList();
        if (reports.Count == 0) yield return AuditEvidence.Missing(forge.ToString(), $"No job of a pull request runs {Post} --post");
        foreach (var report in reports)
        {
            var plans = jobs.Where(job => job.Running("./infra diff").Any() && job.Pipeline == report.Pipeline).Select(job => job.Name);
            // A GitLab job without needs waits for all earlier stages.
            var early = forge == PipelineForge.GitLab && report.Needs.Count == 0 ? [] : plans.Except(report.Needs).ToList();
            var may = forge == PipelineForge.GitLab || report.Permissions?.GetValueOrDefault("pull-requests") == "write";
            yield return AuditEvidence.Of(
                early.Count == 0 && may, report.Running(Post).First().Place, $"{report.Name} posts the plans",
                may ? $"{report.Name} does not wait for {string.Join(", ", early)}" : $"{report.Name} may not write to pull requests");
        }
    }

    private static IEnumerable<AuditEvidence> Merged(AuditSubject subject, PipelineForge forge)
    {
        var jobs = subject.Pipelines.On(forge).ToList();
        foreach (var job in jobs)
        {
            foreach (var change in CommittedPipelines.CloudChanges(job))
            {
                yield return AuditEvidence.Of(
                    !job.Starts(PipelineTriggers.PullRequest | PipelineTriggers.AnyPush | PipelineTriggers.Other), change.Place,
                    $"{job.Name} changes a cloud from the deployed branch", $"{job.Name} changes a cloud, started by {job.Triggers}");
            }
        }

        foreach (var pipeline in jobs.GroupBy(job => job.Pipeline).Where(pipeline => pipeline.Any(CommittedPipelines.ChangesClouds) && pipeline.Any(TakesCommit)))
        {
            var check = pipeline.SelectMany(job => job.Mentioning(Ancestor)).FirstOrDefault();
            yield return AuditEvidence.Of(
                check is not null, check?.Place ?? pipeline.First().Place, $"{pipeline.Key} refuses a commit that is not merged", $"{pipeline.Key} accepts any requested commit");
        }
    }

    private static bool TakesCommit(PipelineJob job) => job.Text.Any(line => CommitInput.Any(input => line.Text.Contains(input, StringComparison.Ordinal)));

    private static IEnumerable<AuditEvidence> Saved(AuditSubject subject, PipelineForge forge)
    {
        var plans = subject.Pipelines.On(forge).SelectMany(job => job.Running("./infra diff")).Where(line => line.Text.Contains(" --plans ", StringComparison.Ordinal)).ToList();
        yield return AuditEvidence.Of(plans.Count > 0, plans.FirstOrDefault()?.Place ?? forge.ToString(), "Plans are saved per run", "No job saves its plan");
        string[] unsaved = ["cdktf deploy", "terraform apply", "tofu apply"];
        foreach (var job in subject.Pipelines.On(forge))
        {
            foreach (var line in job.Mentioning("infra deploy"))
                yield return AuditEvidence.Of(line.Text.Contains(" --saved ", StringComparison.Ordinal), line.Place, $"{job.Name} applies saved plans", $"{job.Name} plans again when it applies");
            foreach (var line in unsaved.SelectMany(job.Mentioning))
                yield return AuditEvidence.Missing(line.Place, $"{job.Name} applies an unreviewed plan: {line.Text}");
        }
    }

    private static IEnumerable<AuditEvidence> Watched(AuditSubject subject, PipelineForge forge)
    {
        var lines = subject.Pipelines.On(forge, PipelineTriggers.Schedule).SelectMany(job => job.Running("./infra drift")).ToLookup(line => line.Mentions("--report"));
        var active = CloudActivation.Clouds(subject).Where(cloud => cloud.IsActiveOn(subject, forge)).Select(cloud => cloud.Name).ToHashSet();
        var stacks = subject.Output!.Stacks.Where(stack => active.Contains(stack.Entry.Cloud)).Select(stack => stack.Name).ToList();
        return [.. Named(lines[false], "Drift is checked", "checks for"), .. Named(lines[true], "Drift is reported", "reports")];

        IEnumerable<AuditEvidence> Named(IEnumerable<PipelineLine> jobs, string fact, string verb)
        {
            var found = jobs.ToList();
            var named = found.SelectMany(line => line.Text.Split(' ')).ToHashSet();
            if (found.Count == 0) yield return AuditEvidence.Missing(forge.ToString(), $"No scheduled job {verb} drift");
            foreach (var line in found) yield return AuditEvidence.Met(line.Place, fact);
            foreach (var stack in stacks.Where(stack => found.Count > 0 && !named.Contains(stack))) yield return AuditEvidence.Missing(found[0].Place, $"No scheduled job {verb} drift of {stack}");
        }
    }

    private static IEnumerable<AuditEvidence> Told(AuditSubject subject, PipelineForge forge) =>
        from pipeline in subject.Pipelines.On(forge).Where(CommittedPipelines.ChangesClouds).Select(job => job.Pipeline).Distinct()
        from channel in (string[])["deployments", "alerts", "audit"]
        let told = subject.Pipelines.On(forge).Where(job => job.Pipeline == pipeline).SelectMany(job => job.Running($"./infra notify {channel}")).FirstOrDefault()
        select AuditEvidence.Of(told is not null, told?.Place ?? forge.ToString(), $"{pipeline} notifies {channel}", $"{pipeline} on {forge} does not notify {channel}");
}
