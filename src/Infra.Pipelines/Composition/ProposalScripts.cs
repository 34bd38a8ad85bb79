using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The bash that only a pull request has: what of it is planned where.</summary>
internal static class ProposalScripts
{
    /// <summary>
    /// What is planned with an identity and what is simulated: a fork gets no identity, and an inactive cloud has none.
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

    /// <summary>What the states of removed stacks hold. The report says it, and judges it.</summary>
    public const string Removed = $$"""
        {{Scripts.ChosenOnly}}
        ./infra removed changes/changed.json "${chosen[@]}" --summaries summaries --report-only
        """;
}
