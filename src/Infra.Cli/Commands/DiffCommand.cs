using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Plans;
using Infra.Cli.Terminals;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Commands;

/// <summary><c>infra diff</c>: what a deployment would change.</summary>
internal static class DiffCommand
{
    private static readonly JsonSerializerOptions JsonFormat = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("diff", "Plan stacks, save the plans, and show them by construct path") { json };
        stacks.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var plans = await terminal.WithProgressAsync(async () =>
            {
                var output = await stacks.SynthesizeAsync(parsed, repository, terminal, cancellation);
                return await PlanAsync(new(repository, terminal), stacks.Choose(parsed, output), cancellation);
            });
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Json(plans) : string.Concat(plans.Select(plan => plan.Text)));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<StackPlan>> PlanAsync(Deployment deployment, IReadOnlyList<SynthesizedStack> chosen, CancellationToken cancellation)
    {
        var plans = new List<StackPlan>();
        foreach (var wave in SynthOutput.Waves(chosen)) plans.AddRange(await deployment.PlanAsync(wave, destroy: false, cancellation));
        return plans;
    }

    private static string Json(IEnumerable<StackPlan> plans) => JsonSerializer.Serialize(
        plans.Select(plan => new
        {
            stack = plan.Stack,
            plannedAfter = plan.Plan is null ? plan.Terraform.Stack.Dependencies : null,
            changes = plan.Plan?.Changes.Where(change => change.Action != PlannedAction.Read),
        }),
        JsonFormat) + "\n";
}
