using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Google.Network"/>. Not configurable: subnetworks are not created automatically, each has a
/// flow log and Private Google Access, and ingress that no rule allows is denied and logged.
/// </summary>
public sealed record GoogleNetworkPosture : SecurityPosture, IPosturePresets<GoogleNetworkPosture>
{
    /// <summary>The allowed destinations of traffic that no rule matches.</summary>
    public required DefaultEgress DefaultEgress { get; init; }

    /// <summary>The fraction of connections that flow logs record, above 0 and up to 1.</summary>
    public required double FlowLogSampling { get; init; }

    /// <summary>The aggregation interval of the flow logs.</summary>
    public required FlowLogInterval FlowLogInterval { get; init; }

    /// <summary>The connections that Cloud NAT logs.</summary>
    public required NatLog NatLog { get; init; }

    /// <inheritdoc/>
    public static GoogleNetworkPosture Relaxed { get; } = new()
    {
        DefaultEgress = DefaultEgress.Anywhere, // a demo pulls from anywhere
        FlowLogSampling = 0.1, // enough to see who talks to whom
        FlowLogInterval = FlowLogInterval.TenMinutes, // fewer records
        NatLog = NatLog.Errors, // port exhaustion is what needs action
    };

    /// <inheritdoc/>
    public static GoogleNetworkPosture Hardened { get; } = new()
    {
        DefaultEgress = DefaultEgress.NetworkAndApis, // SOC 2 CC6.6: nothing leaves unnoticed
        FlowLogSampling = 1, // CIS GCP 3.10
        FlowLogInterval = FlowLogInterval.FiveSeconds, // CIS GCP 3.10
        NatLog = NatLog.All, // identifies connections that share an address
    };
}
