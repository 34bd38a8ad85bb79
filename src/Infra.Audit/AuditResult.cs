namespace Infra.Audit;

/// <summary>The result for an audit item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Evidence">All evidence, worst verdict first.</param>
public sealed record AuditResult(AuditItem Item, IReadOnlyList<AuditEvidence> Evidence)
{
    /// <summary>The worst verdict of the evidence.</summary>
    public AuditVerdict Verdict => Evidence[0].Verdict;

    /// <summary>Evaluates an item.</summary>
    internal static AuditResult Of(AuditItem item, AuditSubject subject)
    {
        if (subject.Lacks(item.Source) is { } lack) return new(item, [AuditEvidence.Unknown(lack.Place, lack.Fact)]);
        var found = item.Look(subject).Distinct().OrderByDescending(evidence => evidence.Verdict).ToList();
        return new(item, found.Count > 0 ? found : [AuditEvidence.Missing(".", "There is no evidence for it.")]);
    }
}
