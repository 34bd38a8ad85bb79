using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Reports.Changes;

/// <summary>The section on next steps: who must approve, what happens then, and how to plan again.</summary>
internal static class FootSection
{
    public static string Render(IReadOnlyList<StackReport> stacks, ReportFacts facts)
    {
        // Outside a pipeline, nothing waits for approval.
        if (facts.Run is null) return "";
        var environments = stacks.Where(stack => stack.Plan.HasChanges).Select(stack => stack.Plan.Environment).Distinct().ToList();
        return $"\n---\n\n{Approval(environments, facts)}\n**Next:** {Next(stacks, facts)}\n**Plan again:** {(facts.TakesCommands ? Commands : "")}push a commit, or run {HeadSection.Link("this pipeline", facts.Run)} again.\n";
    }

    private const string Commands = "comment `/infra plan`, or `/infra plan STACK…` for some stacks (`/infra help` lists the commands); or ";

    private static string Approval(List<string?> environments, ReportFacts facts)
    {
        if (facts.Access is null) return "**Approval:** unknown, because the output of synth is not available.  ";
        var approvals = facts.Access.Where(entry => entry.Right == AccessRight.Approve && environments.Contains(entry.Environment)).ToList();
        return approvals.Count == 0 ? "**Approval:** none besides the review of the pull request.  "
            : $"**Approval:** {string.Join("; ", approvals.Select(entry => $"{Markdown.Code(entry.Environment!)}: {string.Join(", ", entry.Who.Select(Markdown.Code))} on {entry.Identity}"))}.  ";
    }

    private static string Next(IReadOnlyList<StackReport> stacks, ReportFacts facts) =>
        stacks.Any(stack => stack.Plan.Failed is not null) ? "fix the failure; until then the effect of this change is unknown.  "
        : stacks.Any(stack => stack.IsStopped) ? "fix the findings that stop it, or accept the risk with a reason, an owner and an expiry date.  "
        : facts.IsPullRequest ? $"review and merge; the deployment plans again, runs its gates and asks for approval.{Foundations(stacks)}  "
        : "approve or reject it in the run; it applies the plans above.  ";

    private static string Foundations(IReadOnlyList<StackReport> stacks)
    {
        var names = stacks.Where(stack => stack.Plan is { Environment: null, HasChanges: true }).Select(stack => Markdown.Code(stack.Plan.Stack)).ToList();
        return names.Count == 0 ? "" : $" A merge does not apply {string.Join(", ", names)}: the pipeline {Markdown.Code(PipelineIdentity.Foundation)} does, where its cloud is active.";
    }
}
