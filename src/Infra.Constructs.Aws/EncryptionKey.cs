using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws;

/// <summary>A customer-managed KMS key with an alias. It rotates yearly and is destroyed 30 days after deletion.</summary>
public sealed class EncryptionKey : EstateConstruct
{
    /// <summary>Creates the key.</summary>
    public EncryptionKey(Construct scope, string id, EncryptionKeyOptions options) : base(scope, id)
    {
        var account = AwsStack.Of(this).Account;
        AliasName = $"alias/{ResourceName(options.Name, AwsNameRules.KmsAlias)}";
        Key = new AwsKmsKey(this, "Key", new AwsKmsKeyConfig
        {
            Description = options.Description,
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = new PolicyDocument([AdministeredBy(account), .. options.Users]).ToJson(),
            Lifecycle = options.Protected ? new TerraformResourceLifecycle { PreventDestroy = true } : null,
        });
        _ = new AwsKmsAlias(this, "Alias", new AwsKmsAliasConfig { Name = AliasName, TargetKeyId = Key.KeyId });
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsKmsKey Key { get; }

    /// <summary>The key's ARN.</summary>
    public string Arn => Key.Arn;

    /// <summary>The alias, <c>alias/ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public string AliasName { get; }

    /// <summary>Without this statement the key could never be changed again, and IAM policies would have no effect on it.</summary>
    private static PolicyStatement AdministeredBy(AwsAccount account) => new()
    {
        Sid = "AccountDelegatesToIam",
        Principal = PolicyPrincipal.Account(account),
        Actions = ["kms:*"],
        Resources = ["*"],
    };
}
