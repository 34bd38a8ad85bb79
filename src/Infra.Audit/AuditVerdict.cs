namespace Infra.Audit;

/// <summary>The verdict on an item or a piece of evidence, worst last.</summary>
public enum AuditVerdict
{
    /// <summary>The requirement is met.</summary>
    Met,

    /// <summary>It cannot be determined, because a source of evidence is missing. Never counts as met.</summary>
    Unknown,

    /// <summary>Something is missing or wrong.</summary>
    NotMet,
}
