using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;

namespace Infra.Constructs.Google;

/// <summary>
/// A customer key of Cloud KMS in a ring of its own. It rotates every 90 days and waits 30 days before a version is destroyed.
/// </summary>
/// <remarks>
/// Google keeps the names of rings and keys forever: a stack that is destroyed and created again needs another name, or an import.
/// </remarks>
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

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public GoogleKmsCryptoKey Resource { get; }

    /// <summary>Its id: <c>projects/…/locations/…/keyRings/…/cryptoKeys/…</c>.</summary>
    public string KeyId => Resource.Id;

    /// <summary>The users' permissions: what is encrypted with the key must wait for them.</summary>
    public IReadOnlyList<GoogleKmsCryptoKeyIamMember> Grants { get; }

    private GoogleKmsCryptoKeyIamMember Grant(ServiceAgent agent, GoogleProject project) =>
        new(this, $"User-{agent.Name}", new GoogleKmsCryptoKeyIamMemberConfig
        {
            CryptoKeyId = Resource.Id,
            Role = "roles/cloudkms.cryptoKeyEncrypterDecrypter",
            // Google creates the others with their API, and this one when it is first asked for.
            Member = agent == ServiceAgent.CloudStorage
                ? new DataGoogleStorageProjectServiceAccount(this, "CloudStorage").Member
                : $"serviceAccount:{project.EmailOf(agent)}",
        });

    private static string Days(int days) => $"{days * 24 * 60 * 60}s";
}
