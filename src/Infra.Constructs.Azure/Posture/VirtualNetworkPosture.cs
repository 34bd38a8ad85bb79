using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Azure.VirtualNetwork"/>. Not configurable: no subnet has default outbound access, each has
/// a security group, and every network has a flow log of all its traffic.
/// </summary>
public sealed record VirtualNetworkPosture : SecurityPosture, IPosturePresets<VirtualNetworkPosture>
{
    /// <summary>The number of days flow logs are kept.</summary>
    [Controls("AZU-0049", "CKV_AZURE_12")]
    public required int FlowLogRetentionDays { get; init; }

    /// <summary>Whether flow logs are analyzed and can be queried in Log Analytics.</summary>
    public required bool TrafficAnalytics { get; init; }

    /// <summary>Whether the public addresses of outbound traffic survive the failure of a zone.</summary>
    public required bool ZoneRedundantAddresses { get; init; }

    /// <inheritdoc/>
    public static VirtualNetworkPosture Relaxed { get; } = new()
    {
        FlowLogRetentionDays = 7, // enough to see why something can't connect
        TrafficAnalytics = false, // charged by the gigabyte
        ZoneRedundantAddresses = false, // a demo can wait for its zone
    };

    /// <inheritdoc/>
    public static VirtualNetworkPosture Hardened { get; } = new()
    {
        FlowLogRetentionDays = 365, // AZU-0049, CKV_AZURE_12: at least 90; SOC 2 CC7.2: a year of evidence
        TrafficAnalytics = true, // CIS Azure 6.1.1.6
        ZoneRedundantAddresses = true, // SOC 2 A1.1: the failure of a zone does not cut off internet access
    };
}
