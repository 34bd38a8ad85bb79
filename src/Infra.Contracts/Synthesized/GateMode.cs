namespace Infra.Contracts.Synthesized;

/// <summary>The effect of a gate's findings on a deployment.</summary>
public enum GateMode
{
    /// <summary>Findings are reported only.</summary>
    Soft,

    /// <summary>Findings block the deployment.</summary>
    Hard,
}
