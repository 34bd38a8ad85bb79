namespace Infra.Constructs.Aws.Posture;

/// <summary>How many NAT gateways a network has.</summary>
public enum NatGateways
{
    /// <summary>One, in the first zone: the others lose their way out when that zone fails.</summary>
    One,

    /// <summary>One in each zone.</summary>
    PerZone,
}
