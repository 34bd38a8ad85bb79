namespace Infra.Audit;

/// <summary>A piece of evidence for an audit item.</summary>
/// <param name="Verdict">What it means for the item.</param>
/// <param name="Place">The location: <c>FILE:LINE</c>, <c>FILE $.JSON.PATH</c>, a construct path or a setting of the forge.</param>
/// <param name="Fact">What was found, or what is missing.</param>
public sealed record AuditEvidence(AuditVerdict Verdict, string Place, string Fact)
{
    internal static AuditEvidence Met(string place, string fact) => new(AuditVerdict.Met, place, fact);

    internal static AuditEvidence Unknown(string place, string fact) => new(AuditVerdict.Unknown, place, fact);

    internal static AuditEvidence Missing(string place, string fact) => new(AuditVerdict.NotMet, place, fact);

    internal static AuditEvidence Of(bool holds, string place, string fact, string otherwise) => holds ? Met(place, fact) : Missing(place, otherwise);

    /// <summary>Returns the violations, or the evidence that there are none. The absence of violations alone never makes an item met.</summary>
    internal static IEnumerable<AuditEvidence> NoneOf(IEnumerable<AuditEvidence> violations, string place, string fact)
    {
        var found = violations.ToList();
        return found.Count > 0 ? found : [Met(place, fact)];
    }
}
