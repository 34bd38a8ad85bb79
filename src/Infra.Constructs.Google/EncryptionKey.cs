using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;

namespace Infra.Constructs.Google;

/// <summary>A customer-managed Cloud KMS key in its own key ring. It rotates every 90 days, and versions are destroyed 30 days after deletion.</summary>
/// <remarks>Google never releases the names of key rings and keys: to recreate a destroyed stack, use another name or an import.</remarks>
public sealed class EncryptionKey : EstateConstruct
{
    /// <summary>Creates the key in the region of the stack's project.</summary>
    public EncryptionKey(Construct scope, string id, EncryptionKeyOptions options) : base(scope, id)
    {
        var project = GoogleStack.Of(this).Project;
        var name = ResourceName(options.Name, GoogleNameRules.Kms);
        var ring = new GoogleKmsKeyRing(this, "Ring", new GoogleKmsKeyRingConfig { Name = name, Location = project.Region });
        Resource = new GoogleKmsCryptoKey(this, "Key", new GoogleKmsCryptoKeyConfig
        {
            Name = name,
            KeyRing = ring.Id,
            Purpose = "ENCRYPT_DECRYPT",
            RotationPeriod = Days(90), // GCP-0065, CKV_GCP_43
            DestroyScheduledDuration = Days(30),
            Lifecycle = options.Protected ? new TerraformResourceLifecycle { PreventDestroy = true } : null,
        });
        Grants = [.. options.Users.Select(agent => Grant(agent, project))];
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleKmsCryptoKey Resource { get; }

    /// <summary>The key id: <c>projects/…/locations/…/keyRings/…/cryptoKeys/…</c>.</summary>
    public string KeyId => Resource.Id;

    /// <summary>The grants of the key's users. Everything encrypted with the key must depend on them.</summary>
    public IReadOnlyList<GoogleKmsCryptoKeyIamMember> Grants { get; }

    private GoogleKmsCryptoKeyIamMember Grant(ServiceAgent agent, GoogleProject project) =>
        new(this, $"User-{agent.Name}", new GoogleKmsCryptoKeyIamMemberConfig
        {
            CryptoKeyId = Resource.Id,
            Role = "roles/cloudkms.cryptoKeyEncrypterDecrypter",
            // Google creates the other agents with their API, and this one on first use.
            Member = agent == ServiceAgent.CloudStorage
                ? new DataGoogleStorageProjectServiceAccount(this, "CloudStorage").Member
                : $"serviceAccount:{project.EmailOf(agent)}",
        });

    private static string Days(int days) => $"{days * 24 * 60 * 60}s";
}
