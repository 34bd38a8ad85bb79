using System.CommandLine;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Rollouts;
using Infra.Forges;
using Infra.Reports.Changes;
using Infra.Reports.Drift;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra drift</c>: whether the clouds still match what was deployed.</summary>
internal static class DriftCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var summaries = new Option<string?>("--summaries") { Description = "Also write the result into this folder, for the job that reports" };
        var report = new Option<string?>("--report") { Description = "Plan nothing: open, update or close the forge's issue from the results in this folder" };
        var json = DriftLook.NewJsonOption();
        var command = new Command("drift", "Compare the clouds with what is deployed; exit 6 if they differ") { summaries, report, json };
        stacks.AddTo(command, repository);
        simulation.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var chosen = stacks.Choose(parsed, output);
            return parsed.GetValue(report) is { } folder
                ? await ReportAsync(chosen, folder, variables, terminal, cancellation)
                : await DriftLook.RunAsync(new Rollout(new(repository, clouds), terminal), new(new(repository, clouds), variables, terminal), chosen, parsed.GetValue(summaries), parsed.GetValue(json), terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> ReportAsync(IReadOnlyList<SynthesizedStack> stacks, string folder, Func<string, string?> variables, Terminal terminal, CancellationToken cancellation)
    {
        var notice = new DriftNotice([.. stacks.Select(stack => stack.Name)], ReportFolder.Read(folder));
        using var forge = PipelineRun.ConnectForge(variables, "infra drift --report");
        var run = PipelineRun.Of(variables)?.Url;
        if (notice.IsEmpty)
        {
            var closed = await forge.CloseIssueAsync(DriftNotice.Label, $"Nothing differs any more{(run is null ? "" : $" ({run})")}.", cancellation);
            terminal.Done(closed is null ? "Nothing differs" : $"Nothing differs any more: {closed} is closed");
        }
        else
        {
            terminal.Done($"Reported in {await forge.OpenIssueAsync(notice.ToNotice(run, forge.LongestText), cancellation)}");
        }

        return (int)ExitCode.Done;
    }
}
