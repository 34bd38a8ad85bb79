namespace Infra.Constructs.Aws.Posture;

/// <summary>The number of NAT gateways in a network.</summary>
public enum NatGateways
{
    /// <summary>One, in the first zone. If that zone fails, the other zones cannot reach the internet.</summary>
    One,

    /// <summary>One per zone.</summary>
    PerZone,
}
