namespace Infra.Constructs.Azure.Posture;

/// <summary>What Azure promises for the control plane of a cluster.</summary>
public enum AksTier
{
    /// <summary>Nothing, for nothing.</summary>
    Free,

    /// <summary>99.95 % with zones, 99.9 % without.</summary>
    Standard,
}
