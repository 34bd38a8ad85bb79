namespace Infra.Contracts.Synthesized;

/// <summary>What a finding of a gate does to a deployment.</summary>
public enum GateMode
{
    /// <summary>It is reported.</summary>
    Soft,

    /// <summary>It stops the deployment.</summary>
    Hard,
}
