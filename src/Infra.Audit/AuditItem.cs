namespace Infra.Audit;

/// <summary>One control.</summary>
/// <param name="Id">Its name in reports, such as <c>saved-plan</c>.</param>
/// <param name="Criterion">The trust services criterion of SOC 2 that it answers, such as <c>CC8.1</c>.</param>
/// <param name="Title">What has to hold, as a sentence.</param>
/// <param name="Counts">What counts as evidence, for the guide.</param>
/// <param name="Remedy">What to change where it does not hold, as a sentence.</param>
/// <param name="Source">Where the evidence comes from.</param>
public sealed record AuditItem(string Id, string Criterion, string Title, string Counts, string Remedy, EvidenceSource Source)
{
    /// <summary>Looks at the evidence; nothing at all is not enough.</summary>
    public required Func<AuditSubject, IEnumerable<AuditEvidence>> Look { get; init; }
}
