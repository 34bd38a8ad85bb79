using System.CommandLine;
using System.Text;
using Infra.Contracts.Files;
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
        var run = new RunArguments("--plans", "Store the plans beside the states, for the jobs of the run of this name");
        var forOthers = new Option<string?>("--plan-json") { Description = "Also write each plan as Terraform's JSON into this folder, for other tools; it holds what is secret" };
        var masked = new Option<string?>("--masked-plans") { Description = "The same with everything sensitive masked, for policies in a job that has no identity" };
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("diff", "Plan stacks, save the plans, and show them by construct path") { forOthers, masked, json };
        stacks.AddTo(command);
        simulation.AddTo(command);
        run.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var plansOfRun = run.Of(parsed, new(repository, clouds));
            var deployment = new Rollout(new(repository, clouds), terminal);
            var plans = await terminal.WithProgressAsync(async () =>
            {
                var output = await stacks.SynthesizeAsync(parsed, repository, terminal, cancellation);
                var planned = await deployment.PlanAsync([.. SynthOutput.Waves(stacks.Choose(parsed, output)).SelectMany(wave => wave)], destroy: false, cancellation);
                if (plansOfRun is not null) await deployment.StoreAsync(planned, plansOfRun, cancellation);
                if (parsed.GetValue(forOthers) is { } others) foreach (var plan in planned) await WriteAsync(plan, others, json => json, cancellation);
                if (parsed.GetValue(masked) is { } readable) foreach (var plan in planned) await WriteAsync(plan, readable, MaskedPlan.Of, cancellation);
                return planned;
            });
            if (run.Folder(parsed) is { } folder) foreach (var plan in plans) PlanSummary.Of(plan).Write(folder);
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Json(plans) : string.Concat(plans.Select(plan => plan.Text)));
            deployment.ThrowFailures();
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>A stack that can't be planned yet has no plan.</summary>
    private static async Task WriteAsync(StackPlan plan, string folder, Func<string, string> shown, CancellationToken cancellation)
    {
        if (plan.Plan is null) return;
        var json = await plan.Terraform.ShowPlanAsync(cancellation);
        Directory.CreateDirectory(folder);
        PrivateFile.Write(Path.Combine(folder, $"{plan.Stack}.json"), Encoding.UTF8.GetBytes(shown(json)));
    }

    private static string Json(IEnumerable<StackPlan> plans) => JsonText.Of(
        plans.Select(plan => new
        {
            stack = plan.Stack,
            plannedAfter = plan.Plan is null ? plan.Terraform.Stack.Dependencies : null,
            changes = plan.Plan?.Changes.Where(change => change.Action != PlannedAction.Read),
        }));
}
