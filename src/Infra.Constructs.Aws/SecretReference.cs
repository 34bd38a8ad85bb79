using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// A Secrets Manager secret whose value is set outside the estate. The estate knows its location and grants access; its value is in no plan
/// and no state.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html</remarks>
public sealed class SecretReference : EstateConstruct
{
    /// <summary>Looks up the secret when Terraform plans. It must exist.</summary>
    /// <param name="scope">The stack or a construct in it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="name">
    /// The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c>. The permissions boundary lets the environment's roles read secrets with
    /// such names.
    /// </param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is not a valid secret name.</exception>
    public SecretReference(Construct scope, string id, string name) : base(scope, id)
    {
        // Not registered as the construct's own name: several references to one secret are allowed.
        Name = Stack.ResourceName(name, AwsNameRules.Secret);
        Arn = new DataAwsSecretsmanagerSecret(this, "Secret", new DataAwsSecretsmanagerSecretConfig { Name = Name }).Arn;
        Read = new() { Sid = $"Read{StatementId.Of(name)}", Actions = ["secretsmanager:GetSecretValue"], Resources = [Arn] };
    }

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>The ARN, for consumers at run time: <c>valueFrom</c> of an ECS container, <c>secret_arn</c> of a proxy.</summary>
    public string Arn { get; }

    /// <summary>
    /// The permission to read the secret, for <see cref="ServiceRoleOptions.Policy"/>. With a customer-managed key, the role also needs
    /// <c>kms:Decrypt</c>.
    /// </summary>
    public PolicyStatement Read { get; }
}
