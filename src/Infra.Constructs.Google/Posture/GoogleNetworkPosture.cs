using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Google.Network"/>. What never varies is no setting: no subnetwork is created
/// automatically, each has a flow log and private access to Google's APIs, and ingress that no rule allows is denied and logged.
/// </summary>
public sealed record GoogleNetworkPosture : SecurityPosture, IPosturePresets<GoogleNetworkPosture>
{
    /// <summary>Where traffic may go that no rule speaks of.</summary>
    public required DefaultEgress DefaultEgress { get; init; }

    /// <summary>The share of connections that the flow logs record, above 0 and up to 1.</summary>
    public required double FlowLogSampling { get; init; }

    /// <summary>Over how long the flow logs aggregate.</summary>
    public required FlowLogInterval FlowLogInterval { get; init; }

    /// <summary>What address translation records.</summary>
    public required NatLog NatLog { get; init; }

    /// <inheritdoc/>
    public static GoogleNetworkPosture Relaxed { get; } = new()
    {
        DefaultEgress = DefaultEgress.Anywhere, // a demonstration pulls from anywhere
        FlowLogSampling = 0.1, // enough to see who talks to whom
        FlowLogInterval = FlowLogInterval.TenMinutes, // fewer records
        NatLog = NatLog.Errors, // a lack of ports is what needs an answer
    };

    /// <inheritdoc/>
    public static GoogleNetworkPosture Hardened { get; } = new()
    {
        DefaultEgress = DefaultEgress.NetworkAndApis, // SOC 2 CC6.6: nothing leaves unnoticed
        FlowLogSampling = 1, // CIS GCP 3.8
        FlowLogInterval = FlowLogInterval.FiveSeconds, // CIS GCP 3.8
        NatLog = NatLog.All, // who spoke to whom behind one address
    };
}
