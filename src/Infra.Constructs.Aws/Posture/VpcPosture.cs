using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.Vpc"/>. What never varies is no setting: the default security group has no rules,
/// and every VPC has a flow log.
/// </summary>
public sealed record VpcPosture : SecurityPosture, IPosturePresets<VpcPosture>
{
    /// <summary>How many NAT gateways carry the private subnets' way out.</summary>
    public required NatGateways NatGateways { get; init; }

    /// <summary>Whether an instance in a public subnet gets a public address without asking.</summary>
    [Controls("AWS-0164", "CKV_AWS_130")]
    public required bool MapPublicIpOnLaunch { get; init; }

    /// <summary>Which traffic the flow log records.</summary>
    [Controls("AWS-0178", "CKV2_AWS_11", "INFRA-FLOW-LOG")]
    public required FlowLogTraffic FlowLogTraffic { get; init; }

    /// <summary>Seconds over which the flow log aggregates: 60 or 600.</summary>
    [Controls("INFRA-FLOW-LOG")]
    public required int FlowLogIntervalSeconds { get; init; }

    /// <summary>Days for which flow logs are kept.</summary>
    [Controls("CKV_AWS_66", "CKV_AWS_338")]
    public required int FlowLogRetentionDays { get; init; }

    /// <summary>Whose key encrypts the flow logs.</summary>
    [Controls("AWS-0017", "CKV_AWS_158")]
    public required Encryption FlowLogEncryption { get; init; }

    /// <summary>Which services of AWS it reaches without going over the internet.</summary>
    public required ServiceEndpoints ServiceEndpoints { get; init; }

    /// <inheritdoc/>
    public static VpcPosture Relaxed { get; } = new()
    {
        NatGateways = NatGateways.One, // a gateway costs more than a development VM
        MapPublicIpOnLaunch = true, // a demonstration is reached directly
        FlowLogTraffic = FlowLogTraffic.Rejected, // enough to see why something can't connect
        FlowLogIntervalSeconds = 600, // fewer records
        FlowLogRetentionDays = 14, // a sprint
        FlowLogEncryption = Encryption.ProviderKey, // no key to pay for
        ServiceEndpoints = ServiceEndpoints.S3Only, // the others cost by the hour, in each zone
    };

    /// <inheritdoc/>
    public static VpcPosture Hardened { get; } = new()
    {
        NatGateways = NatGateways.PerZone, // SOC 2 A1.1: a zone's failure stays in the zone
        MapPublicIpOnLaunch = false, // AWS-0164, CKV_AWS_130
        FlowLogTraffic = FlowLogTraffic.All, // AWS-0178, CKV2_AWS_11; CIS AWS 3.7
        FlowLogIntervalSeconds = 60, // the finest there is: minutes count in an incident
        FlowLogRetentionDays = 365, // CKV_AWS_338
        FlowLogEncryption = Encryption.CustomerKey, // AWS-0017, CKV_AWS_158
        ServiceEndpoints = ServiceEndpoints.All, // AWS-0104: no security group has to let traffic out to the internet
    };
}
