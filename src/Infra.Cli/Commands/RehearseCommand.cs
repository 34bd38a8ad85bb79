using System.CommandLine;
using System.Globalization;
using Infra.Cli.Status;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Rehearsals;
using Infra.Rehearsals.Stages;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra rehearse</c>: runs the estate's life cycle in simulated clouds.</summary>
internal static class RehearseCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var scenario = new Option<string?>("--scenario") { Description = "life (default: everything), promotion, drift or recovery" };
        scenario.AcceptOnlyFromAmong("life", "promotion", "drift", "recovery");
        var keep = new Option<bool>("--keep") { Description = "Keep the simulated clouds afterwards" };
        var report = new Option<string?>("--report") { Description = "Where the HTML report goes (default: .infra/rehearsal.html)" };
        var json = new JsonOption<IEnumerable<StepResult>>(SummaryTable.Json) { Description = "The result of each step, as JSON" };
        var command = new Command("rehearse", "Run the whole life of the estate in simulated clouds, from bootstrap to destroy") { scenario, keep, report, json };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var page = Path.GetFullPath(parsed.GetValue(report) ?? Path.Combine(repository.Home, "rehearsal.html"));
            var name = parsed.GetValue(scenario) ?? "life";
            var results = await terminal.WithProgressAsync(() => RehearseAsync(repository, terminal, output, name, parsed.GetValue(keep), cancellation));
            AtomicFile.Write(page, HtmlReport.Render(output, name, results, await CommitPlace.FactsAsync(repository, DateTimeOffset.UtcNow, cancellation)));
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? SummaryTable.Json.Of(results) : SummaryTable.Render(results));
            terminal.Done($"Report: {page}");
            return results.Select(result => result.Failure).FirstOrDefault(failure => failure is not null) is { } failure
                ? throw failure
                : (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Uses new clouds, so that rehearsals do not affect each other.</summary>
    private static async Task<IReadOnlyList<StepResult>> RehearseAsync(
        Repository repository, Terminal terminal, SynthOutput output, string scenario, bool keep, CancellationToken cancellation)
    {
        var folder = Path.Combine(repository.Home, "rehearsals", Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8]);
        try
        {
            await using var clouds = await CloudsInFolder.StartAsync(folder);
            var stage = new Stage(repository, output, clouds, terminal, DateOnly.FromDateTime(DateTime.UtcNow), new());
            var steps = Scenario.All.Single(one => one.Name == scenario).Steps([.. output.Estate.Environments.Select(environment => environment.Name)]);
            return await Rehearsal.RunAsync(steps, stage, cancellation);
        }
        finally
        {
            if (keep) terminal.Done($"Simulated clouds: {folder}");
            else Directory.Delete(folder, recursive: true);
        }
    }
}
