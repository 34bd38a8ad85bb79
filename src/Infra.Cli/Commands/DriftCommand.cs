using System.CommandLine;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Drift;
using Infra.Cli.Forges;
using Infra.Cli.Terminals;
using Infra.Cli.Web;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Commands;

/// <summary><c>infra drift</c>: whether the clouds are what the last deployments left.</summary>
internal static class DriftCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var report = new Option<bool>("--report") { Description = "Open, update or close the issue on drift of each environment" };
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("drift", "Compare the clouds with their states; exit 6 where they differ") { report, json };
        stacks.AddTo(command);
        simulation.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            Func<string, string?> variables = Environment.GetEnvironmentVariable;
            using var forge = parsed.GetValue(report) ? PipelineRun.ConnectForge(variables, "infra drift --report") : null;
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var deployment = new Deployment(repository.In(clouds), terminal);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var drift = await terminal.WithProgressAsync(() => LookAsync(deployment, stacks.Choose(parsed, output), cancellation));
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Json(drift) : DriftText.Render(drift));
            if (forge is not null) await WriteIssuesAsync(new(forge, PipelineRun.Of(variables), SecretMask.OfThisProcess()), drift, output, terminal, cancellation);
            if (drift.All(stack => stack.Status != DriftStatus.Drifted)) deployment.ThrowFailures();
            else foreach (var problem in drift.SelectMany(stack => stack.Problems)) terminal.Fail(new InfraException(ExitCode.Failed, problem));
            return (int)(drift.Any(stack => stack.Status == DriftStatus.Drifted) ? ExitCode.DriftFound : ExitCode.Done);
        });
        return command;
    }

    private static async Task<IReadOnlyList<StackDrift>> LookAsync(Deployment deployment, IReadOnlyList<SynthesizedStack> stacks, CancellationToken cancellation)
    {
        var plans = (await deployment.PlanAsync(stacks, destroy: false, cancellation)).ToDictionary(plan => plan.Stack);
        return [.. stacks.Select(stack => StackDrift.Of(stack, plans.GetValueOrDefault(stack.Name), deployment.Failures.GetValueOrDefault(stack.Name)))];
    }

    private static async Task WriteIssuesAsync(DriftIssue issue, IReadOnlyList<StackDrift> drift, SynthOutput output, Terminal terminal, CancellationToken cancellation)
    {
        foreach (var group in drift.GroupBy(stack => stack.Environment))
        {
            var known = output.Stacks.Where(stack => stack.Entry.Environment == group.Key).Select(stack => stack.Name).ToHashSet();
            if (await issue.WriteAsync(group.Key, [.. group], known, cancellation) is { } done) terminal.Done(done);
        }
    }

    private static string Json(IEnumerable<StackDrift> drift) => JsonText.Of(drift);
}
