using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Deployment.Rollouts;
using Infra.Plans;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra diff</c>: what a deployment would change.</summary>
internal static class DiffCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var run = new RunArguments("--plans", "Store the plans beside the states, for other jobs of the run with this name");
        var forOthers = new Option<string?>("--plan-json") { Description = "Also write each plan as Terraform's JSON into this folder, for other tools; contains secrets" };
        var masked = new Option<string?>("--masked-plans") { Description = "Like --plan-json, with sensitive values masked, for policies in a job without an identity" };
        var later = new Option<bool>("--allow-unplanned") { Description = "Succeed if a stack waits for another one (default: exit 7): a later job plans it, or reports that it is not planned" };
        var json = new JsonOption<IEnumerable<StackPlan>>(Form) { Description = "As JSON" };
        var command = new Command("diff", "Plan stacks, save the plans, and show them by construct path") { forOthers, masked, later, json };
        stacks.AddTo(command, repository);
        simulation.AddTo(command);
        run.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var plansOfRun = run.Of(parsed, new(repository, clouds));
            var deployment = new Rollout(new(repository, clouds), terminal);
            IReadOnlyList<SynthesizedStack> chosen = [];
            var plans = await terminal.WithProgressAsync(async () =>
            {
                var output = await stacks.SynthesizeAsync(parsed, repository, terminal, cancellation);
                chosen = [.. SynthOutput.Waves(stacks.Choose(parsed, output)).SelectMany(wave => wave)];
                var planned = await PlansInOrder.OfAsync(new(repository, clouds), output, chosen, deployment, isToBeApplied: plansOfRun is not null, terminal, cancellation);
                if (plansOfRun is not null) await deployment.StoreAsync(planned, plansOfRun, cancellation);
                if (parsed.GetValue(forOthers) is { } others) foreach (var plan in planned) await plan.WriteAsync(others, json => json, cancellation);
                if (parsed.GetValue(masked) is { } readable) foreach (var plan in planned) await plan.WriteAsync(readable, MaskedPlan.Of, cancellation);
                return planned;
            });
            if (run.Folder(parsed) is { } folder) Summarize(chosen, plans, deployment, folder);
            await terminal.ShowAsync(parsed.GetValue(json) ? Form.Of(plans) : string.Concat(plans.Select(plan => plan.Text)));
            deployment.ThrowFailures();
            return (int)(plans.Any(plan => plan.Plan is null) && !parsed.GetValue(later) ? ExitCode.NotPlanned : ExitCode.Done);
        });
        return command;
    }

    /// <summary>A stack whose plan failed is also in the report, since its changes are unknown.</summary>
    private static void Summarize(IReadOnlyList<SynthesizedStack> stacks, IReadOnlyList<StackPlan> plans, Rollout deployment, string folder)
    {
        foreach (var stack in stacks)
        {
            if (deployment.Failures.GetValueOrDefault(stack.Name) is { } failure) PlanSummary.Of(stack, failure.Problems).Write(folder);
            else if (plans.FirstOrDefault(plan => plan.Stack == stack.Name) is { } plan) PlanSummary.Of(plan).Write(folder);
        }
    }

    private static JsonForm<IEnumerable<StackPlan>> Form { get; } = JsonForm.Of((IEnumerable<StackPlan> plans) =>
        plans.Select(plan => new
        {
            stack = plan.Stack,
            plannedAfter = plan.PlannedAfter,
            foresees = plan.Foresees,
            changes = plan.Plan?.Changes.Where(change => change.Action != PlannedAction.Read),
        }));
}
