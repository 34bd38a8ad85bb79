using Infra.Constructs.Estates;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>The images that may run in a project's clusters. Each project has one policy; until it is set, Google's default allows all images.</summary>
public sealed class BinaryAuthorizationPolicy : EstateConstruct
{
    /// <summary>Sets the project's policy.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1413: a pattern allows any registry. INFRA13xx: the posture is not allowed.</exception>
    public BinaryAuthorizationPolicy(Construct scope, string id, BinaryAuthorizationPolicyOptions options) : base(scope, id)
    {
        Validate(
        [
            .. options.AllowedImages.Select(pattern => Require(
                pattern.TrimEnd('*').Contains('/', StringComparison.Ordinal), "INFRA1413",
                $"Allowed image \"{pattern}\" has no registry.", "Write REGISTRY/PATH; the path may end with * or **.")),
        ]);
        Posture = Adopt(options.Posture);
        Resource = new GoogleBinaryAuthorizationPolicy(this, "Policy", new GoogleBinaryAuthorizationPolicyConfig
        {
            GlobalPolicyEvaluationMode = "ENABLE", // for Google's system images
            AdmissionWhitelistPatterns = options.AllowedImages
                .Select(pattern => new GoogleBinaryAuthorizationPolicyAdmissionWhitelistPatterns { NamePattern = pattern }).ToArray(),
            DefaultAdmissionRule = new GoogleBinaryAuthorizationPolicyDefaultAdmissionRule
            {
                EvaluationMode = "ALWAYS_DENY",
                EnforcementMode = Posture.Enforcement == ImageEnforcement.Block ? "ENFORCED_BLOCK_AND_AUDIT_LOG" : "DRYRUN_AUDIT_LOG_ONLY",
            },
        });
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleBinaryAuthorizationPolicy Resource { get; }

    /// <summary>The posture in effect.</summary>
    public BinaryAuthorizationPosture Posture { get; }
}
