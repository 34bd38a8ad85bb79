namespace Infra.Bench.Plain;

/// <summary>A key with an alias, whose policy delegates to IAM and, if given, permits one service.</summary>
internal sealed class EncryptionKey : Construct
{
    public const string Account = "123456789012";
    public const string Region = "us-east-1";

    public static readonly Dictionary<string, string> Tags = new() { ["environment"] = "prod", ["managed-by"] = "infra" };

    public EncryptionKey(Construct scope, string id, string name, string description, bool protect = false, string? user = null) : base(scope, id)
    {
        var account = $$"""{"Sid":"AccountDelegatesToIam","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Account}}:root"},"Action":"kms:*","Resource":"*"}""";
        var key = new AwsKmsKey(this, "Key", new AwsKmsKeyConfig
        {
            Description = description,
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = Policy(user is null ? account : $"{account},{user}"),
            Lifecycle = protect ? new TerraformResourceLifecycle { PreventDestroy = true } : null,
            Tags = Tags,
        });
        _ = new AwsKmsAlias(this, "Alias", new AwsKmsAliasConfig { Name = $"alias/bench-prod-{name}", TargetKeyId = key.KeyId });
        Arn = key.Arn;
    }

    public string Arn { get; }

    public static string Policy(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
}
