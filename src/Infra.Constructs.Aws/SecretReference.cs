using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>
/// A secret of Secrets Manager that somebody else fills. The estate knows where it is and says who may read it; its value is in no plan and no state.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html</remarks>
public sealed class SecretReference : EstateConstruct
{
    /// <summary>Looks the secret up when Terraform plans; it must exist.</summary>
    /// <param name="scope">The stack, or a construct in it.</param>
    /// <param name="id">Its id in the construct tree.</param>
    /// <param name="name">The last part of its name: the secret is <c>ESTATE-ENVIRONMENT-NAME</c>, which the boundary lets the environment's roles read.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: Secrets Manager takes no such name.</exception>
    public SecretReference(Construct scope, string id, string name) : base(scope, id)
    {
        // Of the stack, not claimed: several may refer to one.
        Name = Stack.ResourceName(name, AwsNameRules.Secret);
        Arn = new DataAwsSecretsmanagerSecret(this, "Secret", new DataAwsSecretsmanagerSecretConfig { Name = Name }).Arn;
        Read = new() { Sid = $"Read{StatementId.Of(name)}", Actions = ["secretsmanager:GetSecretValue"], Resources = [Arn] };
    }

    /// <summary>Its whole name.</summary>
    public string Name { get; }

    /// <summary>Its ARN, for what reads it when it runs: <c>valueFrom</c> of a container of ECS, <c>secret_arn</c> of a proxy.</summary>
    public string Arn { get; }

    /// <summary>What a role needs to read it, for <see cref="ServiceRoleOptions.Policy"/>. One that is encrypted with a customer key takes <c>kms:Decrypt</c> besides.</summary>
    public PolicyStatement Read { get; }
}
