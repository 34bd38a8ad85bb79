using System.CommandLine;
using Infra.Cli.Rules;
using Infra.Contracts.Problems;
using Infra.Policy.Coverage;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra rules</c>: lists and explains all rules of the gate, and tests them.</summary>
internal static class RulesCommand
{
    private static readonly IReadOnlyList<string> Columns = ["rule", "severity", "from", "wants"];

    public static Command Create(Repository repository, Terminal terminal)
    {
        var rule = new Argument<string?>("rule") { Description = "One rule, by any of its ids: what it requires, how to satisfy it, and examples", Arity = ArgumentArity.ZeroOrOne, HelpName = "rule" };
        var test = new Option<bool>("--test") { Description = "Test every rule with its examples and mutations of them, and the policies in Rego; exit 1 if a test fails" };
        var json = new JsonOption<IEnumerable<RuleEntry>>(Form) { Description = "As JSON" };
        var stacks = new StackArguments();
        var command = new Command("rules", "List, explain and test the rules of the gate, of rule packs and in Rego") { rule, test, json };
        stacks.AddOutputTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var entries = RuleEntry.All(output.Estate, repository.Root);
            if (parsed.GetValue(rule) is { } id) entries = [One(id, entries)];
            if (parsed.GetValue(test)) return await TestAsync(entries, repository, terminal, cancellation);
            await terminal.Output.WriteAsync(
                parsed.GetValue(json) ? Form.Of(entries)
                : parsed.GetValue(rule) is not null ? RuleText.Explain(entries[0])
                : terminal.Width is { } width ? TextTable.Render(Columns, entries.Select(Cells), width) : Markdown(entries));
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Returns the rule with an id.</summary>
    /// <exception cref="InfraException">INFRA0229: there is no such rule.</exception>
    private static RuleEntry One(string id, IReadOnlyList<RuleEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Ids.Contains(id, StringComparer.OrdinalIgnoreCase)) ?? throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0229", id, "No rule has this id.", Spelling.Hint(id, [.. entries.SelectMany(entry => entry.Ids)])));

    // Untested rules do not count as passed: a machine without OPA gets an error.
    private static async Task<int> TestAsync(IReadOnlyList<RuleEntry> entries, Repository repository, Terminal terminal, CancellationToken cancellation)
    {
        var trials = entries.Where(entry => entry.Rule is not null).Select(entry => entry.Try()).ToList();
        foreach (var trial in trials.Where(trial => trial.Faults.Count > 0)) await terminal.Output.WriteAsync($"{trial.Rule.Id}: {string.Join("; ", trial.Faults)}\n");
        var failed = trials.Count(trial => trial.Faults.Count > 0);
        if (trials.Count > 0) await terminal.Output.WriteAsync($"{trials.Count} rules, {trials.Sum(trial => trial.Mutants)} mutated examples, {failed} failed\n");
        if (entries.Count(entry => entry.Rule is null) is > 0 and var policies)
        {
            var rego = await RegoTrial.RunAsync(repository, cancellation);
            foreach (var fault in rego.Faults) await terminal.Output.WriteAsync($"{fault}\n");
            await terminal.Output.WriteAsync($"{policies} policies in Rego, {rego.Tests} tests, {rego.Faults.Count} failed\n");
            failed += rego.Faults.Count + (rego.Tests == 0 ? 1 : 0);
        }

        return (int)(failed > 0 ? ExitCode.Failed : ExitCode.Done);
    }

    private static string[] Cells(RuleEntry entry) => [entry.Id, entry.Severity, entry.From, entry.Title];

    private static string Markdown(IReadOnlyList<RuleEntry> entries) =>
        string.Concat(entries.Select(Cells).Prepend([.. Columns]).Select((cells, index) => $"| {string.Join(" | ", cells)} |\n{(index == 0 ? "|---|---|---|---|\n" : "")}"));

    private static JsonForm<IEnumerable<RuleEntry>> Form { get; } = JsonForm.Of((IEnumerable<RuleEntry> entries) => entries.Select(entry => new
    {
        ids = entry.Ids,
        severity = entry.Severity,
        from = entry.From,
        title = entry.Title,
        remedy = entry.Rule?.Remedy,
        link = entry.Rule?.Link,
        types = entry.Rule?.Types,
        frames = entry.Rule is { } known ? ComplianceFrame.Of(known).Select(frame => frame.ToString()) : null,
    }));
}
