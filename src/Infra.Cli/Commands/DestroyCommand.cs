using System.CommandLine;
using System.Text.Json.Nodes;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Terminals;
using Infra.Cli.Terraform;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Commands;

/// <summary><c>infra destroy</c>: dependants first, and never from under a stack that still stands.</summary>
internal static class DestroyCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var approval = new Approval();
        var command = new Command("destroy", "Destroy stacks, dependants first");
        stacks.AddTo(command);
        approval.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            approval.RequireSomebody(parsed, terminal, "destroy");
            var deployment = new Deployment(repository, terminal);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var chosen = stacks.Choose(parsed, output);
            await terminal.WithProgressAsync(() => RefuseUnderDependantsAsync(repository, chosen, output, cancellation));
            if (!approval.Given(parsed, terminal, $"Everything in {string.Join(", ", chosen.Select(stack => stack.Name))} will be destroyed.", "destroy"))
                return (int)ExitCode.Failed;
            foreach (var wave in SynthOutput.Waves(chosen).Reverse())
            {
                await terminal.WithProgressAsync(async () =>
                {
                    var plans = await deployment.PlanAsync(wave, destroy: true, cancellation);
                    await deployment.ApplyAsync([.. plans.Where(plan => plan.Plan is { IsEmpty: false })], cancellation);
                    return true;
                });
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Stacks that read a chosen one, are not chosen themselves, and still hold resources.</summary>
    private static async Task<bool> RefuseUnderDependantsAsync(
        Repository repository, IReadOnlyList<SynthesizedStack> chosen, SynthOutput output, CancellationToken cancellation)
    {
        var names = chosen.Select(stack => stack.Name).ToHashSet();
        var problems = new List<Problem>();
        foreach (var dependant in output.Stacks.Where(stack => !names.Contains(stack.Name) && stack.Dependencies.Any(names.Contains)))
        {
            var terraform = new StackTerraform(repository, dependant);
            await terraform.InitAsync(cancellation);
            var state = await terraform.PullStateAsync(cancellation);
            if (string.IsNullOrWhiteSpace(state) || JsonNode.Parse(state)!["resources"]!.AsArray().Count == 0) continue;
            problems.Add(new(
                "INFRA0212", dependant.Name, $"It still stands and reads {string.Join(", ", dependant.Dependencies.Where(names.Contains))}.",
                "Destroy it as well, or first."));
        }

        return problems.Count == 0 ? true : throw new InfraException(ExitCode.Failed, problems);
    }
}
