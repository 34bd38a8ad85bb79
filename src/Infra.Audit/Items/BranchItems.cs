using System.Text.Json.Nodes;
using Infra.Audit.Governance;
using Infra.Audit.Pipelines;
using Infra.Contracts.Identities;

namespace Infra.Audit.Items;

/// <summary>The items on changes of a deployed branch.</summary>
internal static class BranchItems
{
    private const string Review = "pull_request";
    private const string Checks = "required_status_checks";

    // The launcher's command, and the one for estates whose pipelines restore the tool.
    private static readonly string[] TestCommands = ["./infra test", "dotnet test"];

    public static BranchControl PullRequests { get; } = new(
        [new(Review), new("non_fast_forward"), new("deletion")],
        [GitLabDemand.OfBranch("push_access_level", value => (int?)value == 0), GitLabDemand.OfBranch("allow_force_push", GitLabDemand.Is(false))]);

    public static BranchControl Reviews { get; } = new(
        [
            new(Review, "required_approving_review_count", value => (int?)value >= 1),
            RulesetDemand.True(Review, "require_last_push_approval"),
            RulesetDemand.True(Review, "dismiss_stale_reviews_on_push"),
        ],
        [
            new("approval_rules", "approvals_required", GitLabDemand.AtLeast(1)),
            new("approvals", "merge_requests_author_approval", GitLabDemand.Is(false)),
            new("approvals", "merge_requests_disable_committers_approval", GitLabDemand.Is(true)),
            new("approvals", "reset_approvals_on_push", GitLabDemand.Is(true)),
        ]);

    public static BranchControl Tests { get; } = new(
        [
            new(Checks, Checks, value => value is JsonArray { Count: > 0 }),
            RulesetDemand.True(Checks, "strict_required_status_checks_policy"),
        ],
        [GitLabDemand.OfProject("only_allow_merge_if_pipeline_succeeds", true), GitLabDemand.OfProject("allow_merge_on_skipped_pipeline", false)]);

    public static BranchControl Owners { get; } = new(
        [RulesetDemand.True(Review, "require_code_owner_review")],
        [GitLabDemand.OfBranch("code_owner_approval_required", GitLabDemand.Is(true))]);

    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("pull-request-only", "CC8.1", "Every change arrives by pull request",
            "Rulesets and protected branches: no direct push, force push or deletion of a deployed branch, and no bypass outside of a pull request",
            "Describe the branch in the governance of the estate, and run ./infra pipelines.", EvidenceSource.Repository)
        {
            Look = subject => [.. PullRequests.Look(subject), .. subject.Governance.Rulesets.SelectMany(Bypasses)],
        },
        new("reviewed-by-another", "CC8.1", "Every change, including its last push, is approved by someone other than the author",
            "Rulesets and merge request approvals: at least one approval, not by the last pusher, and dismissed by a new push",
            "Require an approval of the last push in the governance of the estate, and run ./infra pipelines.", EvidenceSource.Repository) { Look = Reviews.Look },
        new("tests-required", "CC8.1", "Tests are required and can't be skipped",
            "A required check that fails if any job of a pull request fails; a job that runs the tests and whose failure is not ignored",
            "Require the check of the pull request, and ignore the failure of none of its jobs.", EvidenceSource.Repository)
        {
            Look = subject => [.. Tests.Look(subject), .. subject.Pipelines.Forges.SelectMany(forge => Tested(subject, forge))],
        },
        new("code-owners", "CC6.1", "Security-relevant paths have code owners who approve changes",
            "CODEOWNERS names an owner for stacks, policies, pipelines and governance; branches require their approval",
            "Name the owners in the governance of the estate, and run ./infra pipelines.", EvidenceSource.Repository)
        {
            Look = subject => [.. CodeOwnersFile.Look(subject.Files, subject.Pipelines, Asking(subject)), .. Owners.Look(subject)],
        },
    ];

    /// <summary>Returns the environments for which a forge has an approval environment.</summary>
    private static IEnumerable<string> Asking(AuditSubject subject) => subject.Governance.Environments.Select(environment => environment.Name)
        .Concat(ForgeApiCall.ProtectedEnvironments(subject.Governance.GitLab).Select(call => call.Name))
        .OfType<string>().Select(PipelineIdentity.AskedFor).OfType<string>().Distinct();

    private static IEnumerable<AuditEvidence> Bypasses(Ruleset ruleset) =>
        from actor in ruleset.Json["bypass_actors"] as JsonArray ?? []
        where (string?)actor["bypass_mode"] != Review
        select AuditEvidence.Missing(ruleset.Place(actor), $"{actor["actor_type"]} {actor["actor_id"]} can bypass it without a pull request");

    private static IEnumerable<AuditEvidence> Tested(AuditSubject subject, PipelineForge forge)
    {
        var jobs = subject.Pipelines.On(forge, PipelineTriggers.PullRequest).ToList();
        var test = Decisive(subject, forge, jobs).SelectMany(job => TestCommands.SelectMany(job.Running)).FirstOrDefault();
        yield return AuditEvidence.Of(
            test is not null, test?.Place ?? forge.ToString(), test?.Text ?? "", $"No job of a pull request runs {string.Join(" or ", TestCommands)} and fails if it fails");
        foreach (var job in jobs.Where(job => job.MayFail)) yield return AuditEvidence.Missing(job.Place, $"The failure of {job.Name} is ignored");
        if (forge == PipelineForge.GitHub) foreach (var evidence in Required(subject, jobs)) yield return evidence;
    }

    /// <summary>On GitHub a skipped job counts as passed, so one job must wait for all others and always run.</summary>
    private static IEnumerable<AuditEvidence> Required(AuditSubject subject, List<PipelineJob> jobs)
    {
        foreach (var (name, place) in Contexts(subject))
        {
            if (jobs.FirstOrDefault(job => job.Name == name) is not { } gate) yield return AuditEvidence.Missing(place, $"No pull request has a job {name}");
            else
            {
                var ignored = jobs.Where(job => job.Pipeline == gate.Pipeline && job != gate && !gate.Needs.Contains(job.Name)).Select(job => job.Name).ToList();
                yield return AuditEvidence.Of(
                    ignored.Count == 0 && gate.Condition == "always()", gate.Place, $"{name} waits for every job and always runs",
                    ignored.Count > 0 ? $"{name} does not wait for {string.Join(", ", ignored)}" : $"{name} is skipped if a job that it waits for is skipped, and a skipped check counts as passed");
            }
        }
    }

    /// <summary>Returns the jobs whose failure blocks a merge: on GitLab all, on GitHub those of a pipeline with a required check.</summary>
    private static IEnumerable<PipelineJob> Decisive(AuditSubject subject, PipelineForge forge, List<PipelineJob> jobs)
    {
        if (forge != PipelineForge.GitHub) return jobs;
        var required = Contexts(subject).Select(context => context.Name).ToHashSet();
        var pipelines = jobs.Where(job => required.Contains(job.Name)).Select(job => job.Pipeline).ToHashSet();
        return jobs.Where(job => pipelines.Contains(job.Pipeline));
    }

    private static IEnumerable<(string? Name, string Place)> Contexts(AuditSubject subject) =>
        from ruleset in subject.Governance.Rulesets
        where subject.Pipelines.DeployedBranches.Any(ruleset.Covers)
        from check in ruleset.Rule(Checks)?["parameters"]?[Checks] as JsonArray ?? []
        select ((string?)check["context"], ruleset.Place(check));
}
