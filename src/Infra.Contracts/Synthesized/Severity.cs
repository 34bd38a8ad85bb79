namespace Infra.Contracts.Synthesized;

/// <summary>The severity of a finding, with the scanners' terms.</summary>
public enum Severity
{
    /// <summary>Good practice.</summary>
    Low,

    /// <summary>Weakens a defence.</summary>
    Medium,

    /// <summary>Removes a defence.</summary>
    High,

    /// <summary>Exploitable as it is.</summary>
    Critical,
}
