namespace Infra.Constructs.Azure.Posture;

/// <summary>The SLA of a cluster's control plane.</summary>
public enum AksTier
{
    /// <summary>Free of charge, without an SLA.</summary>
    Free,

    /// <summary>99.95 % uptime with zones, 99.9 % without.</summary>
    Standard,
}
