using Infra.Cli.Records;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Deployment.Records;
using Infra.Deployment.Rollouts;
using Infra.Deployment.SavedPlans;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary>A deployment, wave by wave: plans are shown, approved, applied, recorded and reported.</summary>
/// <param name="deployment">Makes and applies plans.</param>
/// <param name="saved">The plans of this pipeline run, which were approved there; null to make them here.</param>
/// <param name="recorder">Writes a record next to each state.</param>
/// <param name="terminal">The user's terminal.</param>
internal sealed class DeployRun(Rollout deployment, RunPlans? saved, RunRecorder recorder, Terminal terminal)
{
    private readonly RolloutReport _report = new();

    /// <summary>Deploys the stacks of a wave whose dependencies succeeded and whose plans are approved.</summary>
    /// <param name="wave">Stacks that can be deployed in parallel.</param>
    /// <param name="isApproved">Asks for approval; not called for saved plans.</param>
    /// <param name="cancellation">Cancels the deployment.</param>
    public async Task DeployAsync(IReadOnlyList<SynthesizedStack> wave, Func<string, bool> isApproved, CancellationToken cancellation)
    {
        var ready = deployment.Ready(wave, stack => stack.Dependencies);
        var plans = await terminal.WithProgressAsync(() =>
            saved is null ? deployment.PlanAsync(ready, destroy: false, cancellation) : deployment.RestoreAsync(ready, saved, cancellation));
        if (saved is not null) foreach (var stack in ready.Where(stack => !deployment.Failures.ContainsKey(stack.Name) && plans.All(plan => plan.Stack != stack.Name))) _report.AddBefore(stack.Name);
        foreach (var plan in plans) terminal.Done(plan.Text.TrimEnd());

        var changing = plans.Where(plan => plan.Plan is { IsEmpty: false }).ToList();
        var isRefused = changing.Count > 0 && saved is null
            && !isApproved($"Apply {string.Join(", ", changing.Select(plan => plan.Stack))} ({PlanText.Summary([.. changing.Select(plan => plan.Plan!)])})?");
        if (isRefused) foreach (var plan in changing) deployment.Fail(plan.Stack, Approval.Refused(plan.Stack));

        await terminal.WithProgressAsync(() => deployment.ApplyAsync(plans.Where(IsUp), cancellation));
        await EndAsync([.. plans.Where(IsUp)], cancellation);
        // Nothing is recorded for stacks without approval.
        if (!isRefused) await RecordFailuresAsync(ready);
    }

    /// <summary>Returns the result for every stack.</summary>
    public RolloutReport End()
    {
        foreach (var (stack, failure) in deployment.Failures) _report.Add(stack, failure.Problems);
        return _report;
    }

    private bool IsUp(StackPlan plan) => !deployment.Failures.ContainsKey(plan.Stack);

    private async Task EndAsync(List<StackPlan> applied, CancellationToken cancellation)
    {
        foreach (var plan in applied)
        {
            if (saved is not null) await saved.RemoveAsync(plan.Terraform.Stack, cancellation);
            _report.Add(plan, await plan.Terraform.OutputsAsync(cancellation));
        }

        await terminal.WithProgressAsync(() => Task.WhenAll(applied.Select(plan => recorder.RecordAsync(
            plan.Terraform.Stack, plan.Plan!.IsEmpty ? RunOutcome.Unchanged : RunOutcome.Applied, PlanText.Summary(plan.Plan)))));
    }

    private Task RecordFailuresAsync(IEnumerable<SynthesizedStack> ready) => Task.WhenAll(
        from stack in ready
        where deployment.Failures.ContainsKey(stack.Name)
        select recorder.RecordAsync(stack, RunOutcome.Failed, deployment.Failures[stack.Name].Problems[0].ToString()));
}
