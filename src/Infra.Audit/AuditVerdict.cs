namespace Infra.Audit;

/// <summary>What the evidence says of an item, the worst last.</summary>
public enum AuditVerdict
{
    /// <summary>All evidence is there.</summary>
    Met,

    /// <summary>Nobody can tell: a source of evidence is missing. Never counted as met.</summary>
    Unknown,

    /// <summary>Something is missing or wrong.</summary>
    NotMet,
}
