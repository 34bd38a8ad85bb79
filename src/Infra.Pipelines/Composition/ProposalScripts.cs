using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The bash of pull requests: which job plans which stacks.</summary>
internal static class ProposalScripts
{
    /// <summary>
    /// Chooses between planning with an identity and simulation: forks and inactive clouds have no identity.
    /// </summary>
    public static string Trusted(IReadOnlyList<Selection> real, IReadOnlyList<Selection> simulated, Selection shown, RemovedStacks removed)
    {
        var trusted = real.SelectMany(selection => selection.Candidates).ToHashSet();
        var simulatedHere = simulated.Select(selection => selection with { Candidates = [.. selection.Candidates.Where(stack => !trusted.Contains(stack))] });
        return Scripts.Lines(
        [
            """
            mkdir -p selection
            choose() {
              jq -c --argjson candidates "$2" '[.stacks[] | select(IN($candidates[]))]' changes/changed.json > "selection/$1.json"
            }
            """,
            .. removed.Function,
            Choice(shown),
            """if [ "$IS_UNTRUSTED" = true ]; then""",
            .. Indented([.. real.Concat(removed.Selections).Select(selection => selection with { Candidates = [] }), .. simulated]),
            "else",
            .. removed.Choices.Select(choice => $"  {choice}"),
            .. Indented([.. real, .. simulatedHere]),
            "fi",
        ]);
    }

    private static IEnumerable<string> Indented(IEnumerable<Selection> selections) => selections.Select(selection => $"  {Choice(selection)}");

    private static string Choice(Selection selection) => $"choose {selection.Name} '{Scripts.Json(selection.Candidates)}'";

    /// <summary>Lists what the states of removed stacks hold. The report shows the result and decides the outcome.</summary>
    public const string Removed = $$"""
        {{Scripts.ChosenOnly}}
        ./infra removed changes/changed.json "${chosen[@]}" --summaries summaries --report-only
        """;
}
