namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a bucket of Tencent Cloud.</summary>
public interface ICosBackendConfig
{
    /// <summary>The bucket of the state.</summary>
    string Bucket { get; }

    /// <summary>Whether to use global acceleration. Default: false.</summary>
    bool? Accelerate => null;

    /// <summary>The canned ACL of the state.</summary>
    string? Acl => null;

    /// <summary>The role to assume.</summary>
    ICosBackendAssumeRole? AssumeRole => null;

    /// <summary>The root domain of the API.</summary>
    string? Domain => null;

    /// <summary>Whether to encrypt the state at rest.</summary>
    bool? Encrypt => null;

    /// <summary>A custom endpoint that replaces the public one.</summary>
    string? Endpoint => null;

    /// <summary>The path of the state in its container or bucket.</summary>
    string? Key => null;

    /// <summary>The folder of the states in the bucket.</summary>
    string? Prefix => null;

    /// <summary>The region of the bucket.</summary>
    string? Region => null;

    /// <summary>The id of the secret.</summary>
    string? SecretId => null;

    /// <summary>The secret key.</summary>
    string? SecretKey => null;

    /// <summary>The token of temporary credentials.</summary>
    string? SecurityToken => null;
}

/// <inheritdoc cref="ICosBackendConfig"/>
public class CosBackendConfig : TerraformStruct, ICosBackendConfig
{
    /// <inheritdoc/>
    public string Bucket { get => GetArgument<string>("bucket")!; set => SetArgument("bucket", value); }

    /// <inheritdoc/>
    public bool? Accelerate { get => GetArgument<bool?>("accelerate"); set => SetArgument("accelerate", value); }

    /// <inheritdoc/>
    public string? Acl { get => GetArgument<string>("acl"); set => SetArgument("acl", value); }

    /// <inheritdoc/>
    public ICosBackendAssumeRole? AssumeRole { get => GetArgument<ICosBackendAssumeRole>("assume_role"); set => SetArgument("assume_role", value); }

    /// <inheritdoc/>
    public string? Domain { get => GetArgument<string>("domain"); set => SetArgument("domain", value); }

    /// <inheritdoc/>
    public bool? Encrypt { get => GetArgument<bool?>("encrypt"); set => SetArgument("encrypt", value); }

    /// <inheritdoc/>
    public string? Endpoint { get => GetArgument<string>("endpoint"); set => SetArgument("endpoint", value); }

    /// <inheritdoc/>
    public string? Key { get => GetArgument<string>("key"); set => SetArgument("key", value); }

    /// <inheritdoc/>
    public string? Prefix { get => GetArgument<string>("prefix"); set => SetArgument("prefix", value); }

    /// <inheritdoc/>
    public string? Region { get => GetArgument<string>("region"); set => SetArgument("region", value); }

    /// <inheritdoc/>
    public string? SecretId { get => GetArgument<string>("secret_id"); set => SetArgument("secret_id", value); }

    /// <inheritdoc/>
    public string? SecretKey { get => GetArgument<string>("secret_key"); set => SetArgument("secret_key", value); }

    /// <inheritdoc/>
    public string? SecurityToken { get => GetArgument<string>("security_token"); set => SetArgument("security_token", value); }
}
