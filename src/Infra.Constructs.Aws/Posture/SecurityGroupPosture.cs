using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.SecurityGroup"/>. What never varies is no setting: every rule has a description, and
/// SSH and RDP are open to named blocks only.
/// </summary>
public sealed record SecurityGroupPosture : SecurityPosture, IPosturePresets<SecurityGroupPosture>
{
    /// <summary>Whether a rule may let the internet in, to other ports than those of SSH and RDP.</summary>
    [Controls("CKV_AWS_260", "CKV_AWS_277")]
    public required bool IngressFromInternet { get; init; }

    /// <summary>Whether a rule may let traffic out to the internet.</summary>
    [Controls("AWS-0104", "CKV_AWS_382")]
    public required bool EgressToInternet { get; init; }

    /// <inheritdoc/>
    public static SecurityGroupPosture Relaxed { get; } = new()
    {
        IngressFromInternet = true, // a demonstration may be public
        EgressToInternet = true, // images and packages come from anywhere; private endpoints cost by the hour
    };

    /// <inheritdoc/>
    public static SecurityGroupPosture Hardened { get; } = new()
    {
        IngressFromInternet = false, // CKV_AWS_260, CKV_AWS_277
        EgressToInternet = false, // AWS-0104, CKV_AWS_382: data leaves to named places only
    };
}
