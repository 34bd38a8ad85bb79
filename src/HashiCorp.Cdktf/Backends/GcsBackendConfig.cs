namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a bucket of Google Cloud Storage.</summary>
public interface IGcsBackendConfig
{
    /// <summary>The bucket of the state.</summary>
    string Bucket { get; }

    /// <summary>A temporary OAuth 2.0 access token.</summary>
    string? AccessToken => null;

    /// <summary>The path or content of a service account key.</summary>
    string? Credentials => null;

    /// <summary>A customer-supplied encryption key: 32 bytes in Base64.</summary>
    string? EncryptionKey => null;

    /// <summary>The service account to impersonate.</summary>
    string? ImpersonateServiceAccount => null;

    /// <summary>The chain of delegates for the impersonation.</summary>
    string[]? ImpersonateServiceAccountDelegates => null;

    /// <summary>The Cloud KMS key that encrypts the state.</summary>
    string? KmsEncryptionKey => null;

    /// <summary>The folder of the states in the bucket.</summary>
    string? Prefix => null;

    /// <summary>A custom endpoint that replaces the public one. The name is misspelled in the public package.</summary>
    string? StoreageCustomEndpoint => null;
}

/// <inheritdoc cref="IGcsBackendConfig"/>
public class GcsBackendConfig : TerraformStruct, IGcsBackendConfig
{
    /// <inheritdoc/>
    public string Bucket { get => GetArgument<string>("bucket")!; set => SetArgument("bucket", value); }

    /// <inheritdoc/>
    public string? AccessToken { get => GetArgument<string>("access_token"); set => SetArgument("access_token", value); }

    /// <inheritdoc/>
    public string? Credentials { get => GetArgument<string>("credentials"); set => SetArgument("credentials", value); }

    /// <inheritdoc/>
    public string? EncryptionKey { get => GetArgument<string>("encryption_key"); set => SetArgument("encryption_key", value); }

    /// <inheritdoc/>
    public string? ImpersonateServiceAccount { get => GetArgument<string>("impersonate_service_account"); set => SetArgument("impersonate_service_account", value); }

    /// <inheritdoc/>
    public string[]? ImpersonateServiceAccountDelegates { get => GetArgument<string[]>("impersonate_service_account_delegates"); set => SetArgument("impersonate_service_account_delegates", value); }

    /// <inheritdoc/>
    public string? KmsEncryptionKey { get => GetArgument<string>("kms_encryption_key"); set => SetArgument("kms_encryption_key", value); }

    /// <inheritdoc/>
    public string? Prefix { get => GetArgument<string>("prefix"); set => SetArgument("prefix", value); }

    /// <inheritdoc/>
    public string? StoreageCustomEndpoint { get => GetArgument<string>("storeage_custom_endpoint"); set => SetArgument("storeage_custom_endpoint", value); }
}
