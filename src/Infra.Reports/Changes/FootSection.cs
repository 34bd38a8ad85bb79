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

    private const string Commands = "comment `/infra plan`, or `/infra plan STACK…` for some stacks (`/infra help` says more); or ";

    private static string Approval(List<string?> environments, ReportFacts facts)
    {
        if (facts.Access is null) return "**Approves:** not known here, because the output of synth is not.  ";
        var approvals = facts.Access.Where(entry => entry.Right == AccessRight.Approve && environments.Contains(entry.Environment)).ToList();
        return approvals.Count == 0 ? "**Approves:** nobody has to, besides the review of the pull request.  "
            : $"**Approves:** {string.Join("; ", approvals.Select(entry => $"{Markdown.Code(entry.Environment!)}: {string.Join(", ", entry.Who.Select(Markdown.Code))} on {entry.Identity}"))}.  ";
    }

    private static string Next(IReadOnlyList<StackReport> stacks, ReportFacts facts) =>
        stacks.Any(stack => stack.Plan.Failed is not null) ? "correct what failed; until then nobody knows what this changes.  "
        : stacks.Any(stack => stack.IsStopped) ? "correct the findings that stop it, or accept a risk with a reason, an owner and an end.  "
        : facts.IsPullRequest ? $"review and merge; the deployment plans again, holds its gates, and asks who approves.{Foundations(stacks)}  "
        : "approve or reject it in the run; the plans above are what is applied.  ";

    private static string Foundations(IReadOnlyList<StackReport> stacks)
    {
        var names = stacks.Where(stack => stack.Plan is { Environment: null, HasChanges: true }).Select(stack => Markdown.Code(stack.Plan.Stack)).ToList();
        return names.Count == 0 ? "" : $" A merge does not apply {string.Join(", ", names)}: the pipeline {Markdown.Code(PipelineIdentity.Foundation)} does, where its cloud is active.";
    }
}
