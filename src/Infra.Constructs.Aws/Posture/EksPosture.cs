using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.EksCluster"/>. Not configurable: access is granted by access entries, the creator is
/// not an administrator, the endpoint is never open to the internet, and there is no extended support.
/// </summary>
public sealed record EksPosture : SecurityPosture, IPosturePresets<EksPosture>
{
    /// <summary>Whether the API may have a public endpoint, for specific blocks.</summary>
    [Controls("AWS-0040", "CKV_AWS_39")]
    public required bool PublicEndpoint { get; init; }

    /// <summary>The key that encrypts Kubernetes secrets.</summary>
    [Controls("AWS-0039", "CKV_AWS_58")]
    public required Encryption SecretsEncryption { get; init; }

    /// <summary>The logs that the control plane writes.</summary>
    [Controls("AWS-0038", "CKV_AWS_37")]
    public required ControlPlaneLogs Logs { get; init; }

    /// <summary>The number of days these logs are kept.</summary>
    [Controls("CKV_AWS_66", "CKV_AWS_338")]
    public required int LogRetentionDays { get; init; }

    /// <summary>The key that encrypts these logs.</summary>
    [Controls("AWS-0017", "CKV_AWS_158")]
    public required Encryption LogEncryption { get; init; }

    /// <summary>Whether EKS refuses to delete the cluster.</summary>
    [Controls("INFRA-CLUSTER-LIFE")]
    public required bool DeletionProtection { get; init; }

    /// <inheritdoc/>
    public static EksPosture Relaxed { get; } = new()
    {
        PublicEndpoint = true, // kubectl from the office, without a VPN
        SecretsEncryption = Encryption.ProviderKey, // no key to pay for
        Logs = ControlPlaneLogs.Audit, // who did what; the rest is bulk
        LogRetentionDays = 14, // a sprint
        LogEncryption = Encryption.ProviderKey, // no key to pay for
        DeletionProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static EksPosture Hardened { get; } = new()
    {
        PublicEndpoint = false, // AWS-0040, CKV_AWS_39; CIS EKS 5.4.2
        SecretsEncryption = Encryption.CustomerKey, // AWS-0039, CKV_AWS_58; CIS EKS 5.3.1
        Logs = ControlPlaneLogs.All, // AWS-0038, CKV_AWS_37; CIS EKS 2.1.1
        LogRetentionDays = 365, // CKV_AWS_338
        LogEncryption = Encryption.CustomerKey, // AWS-0017, CKV_AWS_158
        DeletionProtection = true, // SOC 2 A1.2: a cluster survives a mistake
    };
}
