using System.CommandLine;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Gates;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Reading;
using Infra.Policy.Rules;
using Infra.Policy.Sarif;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra gate</c>: the rules, on saved plans or on what was synthesized.</summary>
internal static class GateCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var environment = new Option<string?>("--environment") { Description = "Only stacks of this environment; with --plan: the environment whose rule applies" };
        var plan = new Option<string?>("--plan") { Description = "One plan as JSON (terraform show -json), of the stack that is named or of none" };
        var sarif = new Option<string?>("--sarif") { Description = "Also write the findings to this file, as SARIF 2.1.0" };
        var summaries = new Option<string?>("--summaries") { Description = "Also write the findings of each stack into this folder, for a report" };
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("gate", "Hold stacks against the rules; exit 3 where a hard gate stops") { environment, plan, sarif, summaries, json };
        stacks.AddTo(command);
        simulation.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            if (parsed.GetValue(environment) is { } asked) EnvironmentArgument.Require(output.Estate, asked);
            var chosen = stacks.Choose(parsed, output)
                .Where(stack => parsed.GetValue(environment) is not { } name || stack.Entry.Environment == name).ToList();
            var estate = parsed.GetValue(plan) is { } file
                ? GateSubjects.OfPlan(file, Entry(file, parsed.GetValue(environment), chosen), chosen.Count == 1 ? SynthReader.Read(chosen[0]) : null, output)
                : await GateSubjects.OfAsync(new(repository, clouds), output, chosen, cancellation);

            var names = parsed.GetValue(plan) is null ? chosen.Select(stack => stack.Name).ToHashSet() : null;
            var findings = PolicyGate.Evaluate(estate, RuleBook.All, output.Estate.Waivers, DateOnly.FromDateTime(DateTime.UtcNow))
                .Where(finding => names?.Contains(finding.Resource.Stack.Name) ?? true).ToList();
            if (parsed.GetValue(sarif) is { } report) AtomicFile.Write(report, SarifFile.Render(findings));

            var outcomes = GateOutcome.Of(output.Estate, findings);
            if (parsed.GetValue(summaries) is { } folder) foreach (var stack in chosen) FindingSummary.Of(stack, outcomes).Write(folder);

            await terminal.Output.WriteAsync(parsed.GetValue(json) ? Json(outcomes) : FindingText.Render(Relevant(outcomes, estate, names)));
            return (int)(outcomes.Any(outcome => outcome.Stops) ? ExitCode.GateStopped : ExitCode.Done);
        });
        return command;
    }

    private static StackEntry Entry(string file, string? environment, List<SynthesizedStack> chosen) =>
        chosen.Count == 1 ? chosen[0].Entry : new(Path.GetFileNameWithoutExtension(file), "any", environment, "plan", "");

    /// <summary>Environments of which nothing was looked at have no outcome to tell.</summary>
    private static List<GateOutcome> Relevant(IReadOnlyList<GateOutcome> outcomes, PolicyEstate estate, HashSet<string>? names)
    {
        var looked = estate.Stacks.Where(stack => names?.Contains(stack.Entry.Name) ?? true).Select(stack => stack.Entry.Environment).ToHashSet();
        return [.. outcomes.Where(outcome => looked.Contains(outcome.Environment))];
    }

    private static string Json(IEnumerable<GateOutcome> outcomes) => JsonText.Of(
        outcomes.Select(outcome => new
        {
            environment = outcome.Environment,
            mode = outcome.Mode,
            stops = outcome.Stops,
            findings = outcome.Findings.Select(FindingEntry.Of),
        }));
}
