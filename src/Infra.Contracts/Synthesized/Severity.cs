namespace Infra.Contracts.Synthesized;

/// <summary>The severity of a finding, with the scanners' terms.</summary>
public enum Severity
{
    /// <summary>Good practice.</summary>
    Low,

    /// <summary>Weakens a defense.</summary>
    Medium,

    /// <summary>Removes a defense.</summary>
    High,

    /// <summary>Exploitable as it is.</summary>
    Critical,
}
