using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.Vpc"/>. Not configurable: the default security group has no rules,
/// and every VPC has a flow log.
/// </summary>
public sealed record VpcPosture : SecurityPosture, IPosturePresets<VpcPosture>
{
    /// <summary>How many NAT gateways connect the private subnets to the internet.</summary>
    public required NatGateways NatGateways { get; init; }

    /// <summary>Whether instances in public subnets get a public address by default.</summary>
    [Controls("AWS-0164", "CKV_AWS_130")]
    public required bool MapPublicIpOnLaunch { get; init; }

    /// <summary>The traffic that the flow log records.</summary>
    [Controls("AWS-0178", "CKV2_AWS_11", "INFRA-FLOW-LOG")]
    public required FlowLogTraffic FlowLogTraffic { get; init; }

    /// <summary>The aggregation interval of the flow log in seconds: 60 or 600.</summary>
    [Controls("INFRA-FLOW-LOG")]
    public required int FlowLogIntervalSeconds { get; init; }

    /// <summary>The number of days flow logs are kept.</summary>
    [Controls("CKV_AWS_66", "CKV_AWS_338")]
    public required int FlowLogRetentionDays { get; init; }

    /// <summary>The key that encrypts the flow logs.</summary>
    [Controls("AWS-0017", "CKV_AWS_158")]
    public required Encryption FlowLogEncryption { get; init; }

    /// <summary>The AWS services that the network reaches without going over the internet.</summary>
    public required ServiceEndpoints ServiceEndpoints { get; init; }

    /// <inheritdoc/>
    public static VpcPosture Relaxed { get; } = new()
    {
        NatGateways = NatGateways.One, // a gateway costs more than a development VM
        MapPublicIpOnLaunch = true, // a demo is reached directly
        FlowLogTraffic = FlowLogTraffic.Rejected, // enough to see why something can't connect
        FlowLogIntervalSeconds = 600, // fewer records
        FlowLogRetentionDays = 14, // a sprint
        FlowLogEncryption = Encryption.ProviderKey, // no key to pay for
        ServiceEndpoints = ServiceEndpoints.S3Only, // the others are charged by the hour, in each zone
    };

    /// <inheritdoc/>
    public static VpcPosture Hardened { get; } = new()
    {
        NatGateways = NatGateways.PerZone, // SOC 2 A1.1: a zone's failure stays in the zone
        MapPublicIpOnLaunch = false, // AWS-0164, CKV_AWS_130
        FlowLogTraffic = FlowLogTraffic.All, // AWS-0178, CKV2_AWS_11; CIS AWS 4.7
        FlowLogIntervalSeconds = 60, // the shortest interval available: minutes count in an incident
        FlowLogRetentionDays = 365, // CKV_AWS_338
        FlowLogEncryption = Encryption.CustomerKey, // AWS-0017, CKV_AWS_158
        ServiceEndpoints = ServiceEndpoints.All, // AWS-0104: security groups need no rule to the internet
    };
}
