namespace Infra.Audit;

/// <summary>One thing that was looked at.</summary>
/// <param name="Verdict">What it says of the item.</param>
/// <param name="Place">Where it is: <c>FILE:LINE</c>, <c>FILE $.JSON.PATH</c>, a construct path, a setting of the forge.</param>
/// <param name="Fact">What is there, or what is missing.</param>
public sealed record AuditEvidence(AuditVerdict Verdict, string Place, string Fact)
{
    internal static AuditEvidence Met(string place, string fact) => new(AuditVerdict.Met, place, fact);

    internal static AuditEvidence Unknown(string place, string fact) => new(AuditVerdict.Unknown, place, fact);

    internal static AuditEvidence Missing(string place, string fact) => new(AuditVerdict.NotMet, place, fact);

    internal static AuditEvidence Of(bool holds, string place, string fact, string otherwise) => holds ? Met(place, fact) : Missing(place, otherwise);

    /// <summary>What was found, or that nothing was: an item is never met by the absence of what it would be broken by alone.</summary>
    internal static IEnumerable<AuditEvidence> NoneOf(IEnumerable<AuditEvidence> violations, string place, string fact)
    {
        var found = violations.ToList();
        return found.Count > 0 ? found : [Met(place, fact)];
    }
}
