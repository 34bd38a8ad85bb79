namespace Infra.Contracts.Synthesized;

/// <summary>How bad it is, in the words of the scanners.</summary>
public enum Severity
{
    /// <summary>Good practice.</summary>
    Low,

    /// <summary>Weakens a defence.</summary>
    Medium,

    /// <summary>Removes a defence.</summary>
    High,

    /// <summary>Open to an attacker as it is.</summary>
    Critical,
}
