using System.Globalization;
using Infra.Audit;
using Infra.Workspace.Terminals;

namespace Infra.Reports.Audits;

/// <summary>Renders an audit for a terminal and as JSON.</summary>
internal static class AuditText
{
    /// <summary>Renders one line per item, followed by what is missing and the remedy for items that are not met.</summary>
    /// <param name="results">The results of the audit.</param>
    /// <param name="width">The maximum line width; null for no limit.</param>
    public static string Table(IReadOnlyList<AuditResult> results, int? width = null) => TextTable.Render([.. results.SelectMany(Rows)], width) + $"{Counts(results)}\n";

    private static IEnumerable<IReadOnlyList<string>> Rows(AuditResult result)
    {
        yield return [Word(result.Verdict), result.Item.Criterion, result.Item.Id, Summary(result)];
        if (result.Verdict == AuditVerdict.Met) yield break;
        foreach (var evidence in result.Evidence.Where(evidence => evidence.Verdict == result.Verdict)) yield return ["", "", "", Line(evidence)];
        if (result.Verdict == AuditVerdict.NotMet) yield return ["", "", "", result.Item.Remedy];
    }

    public static JsonForm<IReadOnlyList<AuditResult>> Json { get; } = JsonForm.Of((IReadOnlyList<AuditResult> results) => new
    {
        Met = Count(results, AuditVerdict.Met),
        NotMet = Count(results, AuditVerdict.NotMet),
        Unknown = Count(results, AuditVerdict.Unknown),
        Items = results.Select(result => new
        {
            result.Item.Id,
            result.Item.Criterion,
            result.Item.Title,
            result.Verdict,
            Remedy = result.Verdict == AuditVerdict.NotMet ? result.Item.Remedy : null,
            result.Evidence,
        }),
    });

    /// <summary>Renders the counts by result. Unknown items never count as met.</summary>
    public static string Counts(IReadOnlyList<AuditResult> results) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count(results, AuditVerdict.Met)} of {results.Count} met, {Count(results, AuditVerdict.NotMet)} not met, {Count(results, AuditVerdict.Unknown)} unknown");

    public static string Word(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Met => "met",
        AuditVerdict.Unknown => "unknown",
        _ => "NOT MET",
    };

    private static string Summary(AuditResult result) => result.Verdict != AuditVerdict.Met ? result.Item.Title
        : result.Evidence.Count == 1 ? Line(result.Evidence[0])
        : string.Create(CultureInfo.InvariantCulture, $"{Line(result.Evidence[0])}; {result.Evidence.Count - 1} more");

    // A file, a commit or an answer may contain terminal control sequences.
    private static string Line(AuditEvidence evidence) => new([.. $"{evidence.Place}: {evidence.Fact}".Where(character => !char.IsControl(character))]);

    private static int Count(IReadOnlyList<AuditResult> results, AuditVerdict verdict) => results.Count(result => result.Verdict == verdict);
}
