using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.SecurityGroup"/>. Not configurable: every rule has a description, and SSH and RDP are
/// open only to specific blocks.
/// </summary>
public sealed record SecurityGroupPosture : SecurityPosture, IPosturePresets<SecurityGroupPosture>
{
    /// <summary>Whether a rule may allow inbound traffic from the internet, except to the SSH and RDP ports.</summary>
    [Controls("CKV_AWS_260", "CKV_AWS_277")]
    public required bool IngressFromInternet { get; init; }

    /// <summary>Whether a rule may allow outbound traffic to the internet.</summary>
    [Controls("AWS-0104", "CKV_AWS_382")]
    public required bool EgressToInternet { get; init; }

    /// <inheritdoc/>
    public static SecurityGroupPosture Relaxed { get; } = new()
    {
        IngressFromInternet = true, // a demo may be public
        EgressToInternet = true, // images and packages come from anywhere; private endpoints are charged by the hour
    };

    /// <inheritdoc/>
    public static SecurityGroupPosture Hardened { get; } = new()
    {
        IngressFromInternet = false, // CKV_AWS_260, CKV_AWS_277
        EgressToInternet = false, // AWS-0104, CKV_AWS_382: data leaves only to specific destinations
    };
}
