using System.CommandLine;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Rollouts;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra deploy</c>: plans, shows the plan, asks for approval and applies it, wave by wave.</summary>
internal static class DeployCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var approval = new Approval();
        var run = new RunArguments("--saved", "Apply the plans that this run stored with diff --plans, and no others");
        var outputs = new Option<string?>("--outputs") { Description = "Also write the result of each stack to this file, as JSON" };
        var json = new JsonOption<RolloutReport>(RolloutReport.Json) { Description = "The result of each stack, as JSON" };
        var command = new Command("deploy", "Plan and apply stacks in the order of their dependencies") { json, outputs };
        stacks.AddTo(command, repository);
        simulation.AddTo(command);
        approval.AddTo(command);
        run.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var saved = run.Of(parsed, new(repository, clouds));
            if (saved is null) approval.RequireSomebody(parsed, terminal, "deploy");
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var deployment = new Rollout(new(repository, clouds), terminal);
            var deploying = new DeployRun(deployment, saved, new(new(repository, clouds), variables, terminal), terminal);
            foreach (var wave in SynthOutput.Waves(stacks.Choose(parsed, output)))
                await deploying.DeployAsync(wave, plan => approval.Given(parsed, terminal, plan, "yes"), cancellation);

            var report = deploying.End();
            if (parsed.GetValue(outputs) is { } file) AtomicFile.Write(file, RolloutReport.Json.Of(report));
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? RolloutReport.Json.Of(report) : report.Text());
            deployment.ThrowFailures();
            return (int)ExitCode.Done;
        });
        return command;
    }
}
