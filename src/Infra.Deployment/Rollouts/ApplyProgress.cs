using System.Diagnostics;
using Infra.Deployment.Plans;
using Infra.Deployment.Terraform;
using Infra.Plans;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>Shows the progress of an apply: <c>12/30</c> and the elapsed time.</summary>
internal sealed class ApplyProgress
{
    private readonly StackPlan _plan;
    private readonly Terminal _terminal;
    private readonly ConstructPaths _paths;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly int _all;
    private int _done;

    /// <param name="plan">A plan that was made.</param>
    /// <param name="terminal">The terminal that shows the progress.</param>
    public ApplyProgress(StackPlan plan, Terminal terminal)
    {
        (_plan, _terminal, _paths) = (plan, terminal, new(plan.Terraform.Stack));
        // Terraform reports a replacement as a destruction and a creation.
        _all = plan.Plan!.Changes.Sum(change => change.Action switch
        {
            PlannedAction.Create or PlannedAction.Update or PlannedAction.Destroy or PlannedAction.ForgetAndCreate => 1,
            PlannedAction.Replace => 2,
            _ => 0,
        });
    }

    /// <summary>Shows an event of Terraform.</summary>
    public void Tell(TerraformEvent one)
    {
        if (one.Address is not { } address) return;
        var what = $"{_plan.Stack}: {one.Action} {PlanText.Below(_plan.Stack, _paths.Of(address))} ({one.ElapsedSeconds} s)";
        if (one.Type == "apply_complete") _terminal.Done($"{what} {Interlocked.Increment(ref _done)}/{_all}");
        if (one.Type == "apply_progress") _terminal.Step($"{what} … {_done}/{_all}, {Elapsed}");
    }

    /// <summary>Shows that the apply is complete.</summary>
    public void End() => _terminal.Done($"{_plan.Stack}: applied ({PlanText.Done(_plan.Plan!)} in {Elapsed})");

    /// <summary>Shows how far the apply got. Terraform has written its state.</summary>
    public void Stop() => _terminal.Done($"{_plan.Stack}: stopped after {_done} of {_all}, state saved");

    private string Elapsed => _watch.Elapsed.TotalSeconds < 60 ? $"{_watch.Elapsed.TotalSeconds:0} s" : $"{(int)_watch.Elapsed.TotalMinutes} min {_watch.Elapsed.Seconds} s";
}
