using System.CommandLine;
using System.Text.Json.Nodes;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Terminals;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Commands;

/// <summary><c>infra deploy</c>: plan, show, ask, and apply the plan that was shown, wave by wave.</summary>
internal static class DeployCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var approval = new Approval();
        var command = new Command("deploy", "Plan and apply stacks in the order of their dependencies");
        stacks.AddTo(command);
        approval.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            approval.RequireSomebody(parsed, terminal, "deploy");
            var deployment = new Deployment(repository, terminal);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var chosen = stacks.Choose(parsed, output);
            foreach (var wave in SynthOutput.Waves(chosen))
            {
                var plans = await terminal.WithProgressAsync(() => deployment.PlanAsync(wave, destroy: false, cancellation));
                RequireProducers(plans);
                var changing = plans.Where(plan => !plan.Plan!.IsEmpty).ToList();
                foreach (var plan in plans) terminal.Done(plan.Text.TrimEnd());
                if (changing.Count == 0) continue;
                if (!approval.Given(parsed, terminal, $"Apply {string.Join(", ", changing.Select(plan => plan.Stack))}?", "yes")) return (int)ExitCode.Failed;
                await terminal.WithProgressAsync(async () =>
                {
                    await deployment.ApplyAsync(changing, cancellation);
                    return true;
                });
                foreach (var plan in plans) await terminal.Output.WriteAsync(Outputs(plan.Stack, await plan.Terraform.OutputsAsync(cancellation)));
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    private static void RequireProducers(IReadOnlyList<StackPlan> plans)
    {
        var waiting = plans.Where(plan => plan.Plan is null).ToList();
        if (waiting.Count == 0) return;
        throw new InfraException(ExitCode.Failed, [.. waiting.Select(plan => new Problem(
            "INFRA0213", plan.Stack, $"It reads {string.Join(", ", plan.Terraform.Stack.Dependencies)}, which have not been deployed.", "Deploy those too."))]);
    }

    private static string Outputs(string stack, string json) => string.Concat(JsonNode.Parse(json)!.AsObject()
        // What CDKTF adds for other stacks is nobody's to read.
        .Where(output => !output.Key.StartsWith("cross-stack-output-", StringComparison.Ordinal))
        .Select(output => $"{stack}.{output.Key} = {((bool)output.Value!["sensitive"]! ? "(sensitive)" : output.Value["value"]?.ToJsonString())}\n"));
}
