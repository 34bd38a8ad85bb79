using System.CommandLine;
using Infra.Cli.Records;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Deployment.Rollouts;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary>A drift check: plans the deployed stacks again.</summary>
internal static class DriftLook
{
    /// <summary>Creates the option for JSON output.</summary>
    public static Option<bool> NewJsonOption() => new JsonOption<IEnumerable<StackPlan>>(Form) { Description = "What differs, as JSON" };

    private static JsonForm<IEnumerable<StackPlan>> Form { get; } = JsonForm.Of((IEnumerable<StackPlan> plans) => plans.Select(PlanSummary.Of));

    /// <summary>Plans the stacks, and records and shows the differences.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Rollout deployment, RunRecorder recorder, IReadOnlyList<SynthesizedStack> stacks, string? folder, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        var plans = await terminal.WithProgressAsync(async () =>
        {
            var made = await deployment.PlanAsync(stacks, destroy: false, cancellation);
            await Task.WhenAll(stacks.Select(stack => recorder.RecordDriftAsync(stack, made.FirstOrDefault(plan => plan.Stack == stack.Name))));
            return made;
        });
        if (folder is not null)
        {
            foreach (var plan in plans) PlanSummary.Of(plan).Write(folder);
            foreach (var stack in stacks) if (deployment.Failures.GetValueOrDefault(stack.Name) is { } failure) PlanSummary.Of(stack, failure.Problems).Write(folder);
        }

        await terminal.ShowAsync(asJson ? Form.Of(plans) : string.Concat(plans.Select(plan => plan.Text + Opened(plan))));
        // Failed plans are reported in addition to drift.
        deployment.ThrowFailures();
        return (int)(plans.Any(plan => plan.Plan is { IsEmpty: false } or { Opened.Count: > 0 }) ? ExitCode.DriftFound
            : plans.Any(plan => plan.Plan is null) ? ExitCode.NotPlanned
            : ExitCode.Done);
    }

    private static string Opened(StackPlan plan) => string.Concat(
        (plan.Plan?.Opened ?? []).Select(one => $"  ! {PlanText.Below(plan.Stack, one.ConstructPath)} was opened: {one.Text}\n"));
}
