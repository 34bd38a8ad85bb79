using System.CommandLine;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Gates;
using Infra.Policy.Findings;
using Infra.Policy.Sarif;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra gate</c>: applies the rules to saved plans or synth output.</summary>
internal static class GateCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var environment = new Option<string?>("--environment") { Description = "Only stacks of this environment; with --plan: the environment whose rule applies" };
        var plan = new Option<string?>("--plan") { Description = "One plan as JSON (terraform show -json), of the named stack, or of no stack" };
        var sarif = new Option<string?>("--sarif") { Description = "Also write the findings to this file, as SARIF 2.1.0" };
        var summaries = new Option<string?>("--summaries") { Description = "Also write the findings of each stack into this folder, for a report" };
        var json = new JsonOption<(IEnumerable<GateOutcome> Outcomes, SourceLines Sources)>(Form) { Description = "As JSON" };
        var command = new Command("gate", "Check stacks against the rules; exit 3 if a hard gate stops") { environment, plan, sarif, summaries, json };
        stacks.AddTo(command, repository);
        simulation.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            if (parsed.GetValue(environment) is { } asked) EnvironmentArgument.Require(output.Estate, asked);
            var chosen = stacks.Choose(parsed, output)
                .Where(stack => parsed.GetValue(environment) is not { } name || stack.Entry.Environment == name).ToList();
            GateSubjects.Require(chosen);
            var estate = parsed.GetValue(plan) is { } file
                ? GateSubjects.OfPlan(file, Entry(file, parsed.GetValue(environment), chosen), chosen, output)
                : await GateSubjects.OfAsync(new(repository, clouds), output, chosen, cancellation);

            var gates = GateEvaluation.Of(estate, output.Estate, parsed.GetValue(plan) is null ? chosen : null, DateOnly.FromDateTime(DateTime.UtcNow));
            if (parsed.GetValue(sarif) is { } report) AtomicFile.Write(report, SarifFile.Render(gates.Findings, output.Sources));
            if (parsed.GetValue(summaries) is { } folder) foreach (var stack in chosen) FindingSummary.Of(stack, gates.All, output.Sources).Write(folder);
            foreach (var stack in parsed.GetValue(plan) is null ? GateSubjects.Unplanned(new(repository, clouds), chosen) : [])
                terminal.Done($"{stack} has no plan, so the gate checks the output of synth: run ./infra diff {stack} first");
            await terminal.ShowAsync(parsed.GetValue(json) ? Form.Of((gates.All, output.Sources)) : FindingText.Render(gates.Outcomes, output.Sources));
            return (int)(gates.Stops ? ExitCode.GateStopped : ExitCode.Done);
        });
        return command;
    }

    private static StackEntry Entry(string file, string? environment, List<SynthesizedStack> chosen) =>
        chosen.Count == 1 ? chosen[0].Entry : new(Path.GetFileNameWithoutExtension(file), "any", environment, "plan", "");

    private static JsonForm<(IEnumerable<GateOutcome> Outcomes, SourceLines Sources)> Form { get; } = JsonForm.Of(((IEnumerable<GateOutcome> Outcomes, SourceLines Sources) of) =>
        of.Outcomes.Select(outcome => new
        {
            environment = outcome.Environment,
            mode = outcome.Mode,
            threshold = outcome.Threshold,
            stops = outcome.Stops,
            findings = outcome.Findings.Select(finding => FindingEntry.Of(finding, outcome, of.Sources)),
        }));
}
