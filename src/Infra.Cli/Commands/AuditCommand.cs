using System.CommandLine;
using Infra.Audit;
using Infra.Cli.Audits;
using Infra.Cli.Status;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Reports.Audits;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra audit</c>: all change management controls, with their evidence.</summary>
internal static class AuditCommand
{
    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var stacks = new StackArguments();
        var html = new Option<string?>("--html") { Description = "Also write a page for auditors to this file" };
        var json = new JsonOption<IReadOnlyList<AuditResult>>(AuditText.Json) { Description = "As JSON, with all evidence" };
        var without = new Option<bool>("--no-synth") { Description = "Run without the output of synth: controls that need it are unknown" };
        var command = new Command("audit", "Check the controls of GitOps and SOC 2 against evidence; exit 3 if one is not met") { html, json, without };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = DateOnly.FromDateTime(DateTime.UtcNow);
            var (results, output) = await terminal.WithProgressAsync(async () =>
            {
                var synthesized = parsed.GetValue(without) ? null : await stacks.SynthesizeAsync(parsed, repository, terminal, cancellation);
                terminal.Step("Gathering evidence");
                var subject = await new AuditSources(repository, variables).GatherAsync(synthesized, stacks.Folder(parsed, repository), today, cancellation);
                return (subject.Audit(), synthesized);
            });
            await terminal.ShowAsync(parsed.GetValue(json) ? AuditText.Json.Of(results) : AuditText.Table(results, terminal.Width));
            if (parsed.GetValue(html) is { } page) await WriteAsync(page, results, output, today);
            return (int)(results.Any(result => result.Verdict == AuditVerdict.NotMet) ? ExitCode.GateStopped : ExitCode.Done);
        });
        return command;

        async Task WriteAsync(string page, IReadOnlyList<AuditResult> results, SynthOutput? output, DateOnly today)
        {
            var (commit, links) = await CommitPlace.OfAsync(repository, CancellationToken.None);
            AtomicFile.Write(Path.GetFullPath(page), new AuditPage(commit, links, path => File.Exists(Path.Combine(repository.Root, path))).Render(results, output, today));
            terminal.Done($"Report: {Path.GetFullPath(page)}");
        }
    }
}
