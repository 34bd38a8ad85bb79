using System.Globalization;
using System.Text;
using Infra.Audit;
using Infra.Workspace.Terminals;

namespace Infra.Reports.Audits;

/// <summary>An audit for a terminal, and for a program.</summary>
internal static class AuditText
{
    /// <summary>A line for each item; below an item that is not met, what is missing and what to change.</summary>
    public static string Table(IReadOnlyList<AuditResult> results)
    {
        var width = results.Max(result => result.Item.Id.Length);
        var text = new StringBuilder();
        foreach (var result in results)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Word(result.Verdict),-7}  {result.Item.Criterion,-5}  {result.Item.Id.PadRight(width)}  {Summary(result)}\n");
            if (result.Verdict == AuditVerdict.Met) continue;
            var indent = new string(' ', width + 18);
            foreach (var evidence in result.Evidence.Where(evidence => evidence.Verdict == result.Verdict)) text.Append($"{indent}{Line(evidence)}\n");
            if (result.Verdict == AuditVerdict.NotMet) text.Append($"{indent}{result.Item.Remedy}\n");
        }

        return text.Append($"{Counts(results)}\n").ToString();
    }

    public static string Json(IReadOnlyList<AuditResult> results) => JsonText.Of(new
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

    /// <summary>How many of each; what is unknown is never among what is met.</summary>
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

    // A file, a commit or an answer may hold what steers a terminal.
    private static string Line(AuditEvidence evidence) => new([.. $"{evidence.Place}: {evidence.Fact}".Where(character => !char.IsControl(character))]);

    private static int Count(IReadOnlyList<AuditResult> results, AuditVerdict verdict) => results.Count(result => result.Verdict == verdict);
}
