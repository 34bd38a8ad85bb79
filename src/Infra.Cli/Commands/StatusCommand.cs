using System.CommandLine;
using Infra.Cli.Status;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Reports.Status;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra status</c>: what runs where and since when, who approved it, and how it differs from the code.</summary>
internal static class StatusCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var html = new Option<string?>("--html") { Description = "Also write a self-contained page to this file" };
        var json = new JsonOption<EstateStatus>(StatusText.Json) { Description = "As JSON" };
        var command = new Command("status", "Show what is deployed where, since when, who approved it and what differs") { html, json };
        stacks.AddOutputTo(command);
        simulation.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var status = await terminal.WithProgressAsync(async () =>
            {
                var output = await stacks.SynthesizeAsync(parsed, repository, terminal, cancellation);
                terminal.Step("Reading the records of runs");
                return await new StatusSources(new(repository, clouds), variables).GatherAsync(output, await CommitPlace.OfAsync(repository, cancellation), DateTimeOffset.UtcNow, cancellation);
            });
            await terminal.ShowAsync(parsed.GetValue(json) ? StatusText.Json.Of(status) : StatusText.Table(status, terminal.Width));
            if (parsed.GetValue(html) is { } page)
            {
                AtomicFile.Write(Path.GetFullPath(page), StatusPage.Render(status));
                terminal.Done($"Page: {Path.GetFullPath(page)}");
            }

            return (int)ExitCode.Done;
        });
        return command;
    }
}
