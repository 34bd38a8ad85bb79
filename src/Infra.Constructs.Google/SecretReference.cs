using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;

namespace Infra.Constructs.Google;

/// <summary>
/// A secret of Secret Manager that somebody else fills. The estate knows where it is and says who may read it; its value is in no plan and no state.
/// </summary>
/// <remarks>https://cloud.google.com/secret-manager/docs/best-practices</remarks>
public sealed class SecretReference : EstateConstruct
{
    private readonly DataGoogleSecretManagerSecret _secret;

    /// <summary>Looks the secret up when Terraform plans; it must exist.</summary>
    /// <param name="scope">The stack, or a construct in it.</param>
    /// <param name="id">Its id in the construct tree.</param>
    /// <param name="name">The last part of its name: the secret is <c>ESTATE-ENVIRONMENT-NAME</c> in the stack's project.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: Secret Manager takes no such name.</exception>
    public SecretReference(Construct scope, string id, string name) : base(scope, id)
    {
        // Of the stack, not claimed: several may refer to one.
        Name = Stack.ResourceName(name, GoogleNameRules.Secret);
        _secret = new DataGoogleSecretManagerSecret(this, "Secret", new DataGoogleSecretManagerSecretConfig { SecretId = Name });
    }

    /// <summary>Its whole name.</summary>
    public string Name { get; }

    /// <summary><c>projects/PROJECT/secrets/NAME</c>, for what reads it when it runs: <c>secret_key_ref</c> of Cloud Run.</summary>
    public string Id => _secret.Name;

    /// <summary>Lets a workload read its value, and that of no other.</summary>
    public void GrantRead(ServiceAccount account) => _ = new GoogleSecretManagerSecretIamMember(this, $"Read-{account.Node.Id}", new GoogleSecretManagerSecretIamMemberConfig
    {
        SecretId = _secret.SecretId, Role = "roles/secretmanager.secretAccessor", Member = account.Resource.Member,
    });
}
