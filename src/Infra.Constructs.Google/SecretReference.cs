using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;

namespace Infra.Constructs.Google;

/// <summary>
/// A Secret Manager secret whose value is set outside the estate. The estate knows its location and grants access; its value is in no plan
/// and no state.
/// </summary>
/// <remarks>https://cloud.google.com/secret-manager/docs/best-practices</remarks>
public sealed class SecretReference : EstateConstruct
{
    private readonly DataGoogleSecretManagerSecret _secret;

    /// <summary>Looks up the secret when Terraform plans. It must exist.</summary>
    /// <param name="scope">The stack or a construct in it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="name">The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c> in the stack's project.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is not a valid secret name.</exception>
    public SecretReference(Construct scope, string id, string name) : base(scope, id)
    {
        // Not registered as the construct's own name: several references to one secret are allowed.
        Name = Stack.ResourceName(name, GoogleNameRules.Secret);
        _secret = new DataGoogleSecretManagerSecret(this, "Secret", new DataGoogleSecretManagerSecretConfig { SecretId = Name });
    }

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>The id <c>projects/PROJECT/secrets/NAME</c>, for consumers at run time, such as <c>secret_key_ref</c> of Cloud Run.</summary>
    public string Id => _secret.Name;

    /// <summary>Allows a workload to read this secret, and no other.</summary>
    public void GrantRead(ServiceAccount account) => _ = new GoogleSecretManagerSecretIamMember(this, $"Read-{account.Node.Id}", new GoogleSecretManagerSecretIamMemberConfig
    {
        SecretId = _secret.SecretId, Role = "roles/secretmanager.secretAccessor", Member = account.Resource.Member,
    });
}
