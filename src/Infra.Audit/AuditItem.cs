namespace Infra.Audit;

/// <summary>A control that is audited.</summary>
/// <param name="Id">The id in reports, such as <c>saved-plan</c>.</param>
/// <param name="Criterion">The SOC 2 trust services criterion that it implements, such as <c>CC8.1</c>.</param>
/// <param name="Title">The requirement, as a sentence.</param>
/// <param name="Counts">What counts as evidence, for the guide.</param>
/// <param name="Remedy">What to change if it is not met, as a sentence.</param>
/// <param name="Source">The source of the evidence.</param>
public sealed record AuditItem(string Id, string Criterion, string Title, string Counts, string Remedy, EvidenceSource Source)
{
    /// <summary>Collects the evidence. An item without any evidence is not met.</summary>
    public required Func<AuditSubject, IEnumerable<AuditEvidence>> Look { get; init; }
}
