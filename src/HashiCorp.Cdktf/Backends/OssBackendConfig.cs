namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a bucket of Alibaba Cloud.</summary>
public interface IOssBackendConfig
{
    /// <summary>The bucket of the state.</summary>
    string Bucket { get; }

    /// <summary>The access key.</summary>
    string? AccessKey => null;

    /// <summary>The canned ACL of the state.</summary>
    string? Acl => null;

    /// <summary>The role to assume.</summary>
    IOssAssumeRole? AssumeRole => null;

    /// <summary>A policy that restricts the role, as JSON.</summary>
    string? AssumeRolePolicy => null;

    /// <summary>The role to assume.</summary>
    string? AssumeRoleRoleArn => null;

    /// <summary>The duration of the session in seconds.</summary>
    double? AssumeRoleSessionExpiration => null;

    /// <summary>The name of the session of the role.</summary>
    string? AssumeRoleSessionName => null;

    /// <summary>The role of the instance.</summary>
    string? EcsRoleName => null;

    /// <summary>Whether to encrypt the state at rest.</summary>
    bool? Encrypt => null;

    /// <summary>A custom endpoint that replaces the public one.</summary>
    string? Endpoint => null;

    /// <summary>The path of the state in its container or bucket.</summary>
    string? Key => null;

    /// <summary>The folder of the states in the bucket.</summary>
    string? Prefix => null;

    /// <summary>The profile of the shared credentials.</summary>
    string? Profile => null;

    /// <summary>The region of the bucket.</summary>
    string? Region => null;

    /// <summary>The secret key.</summary>
    string? SecretKey => null;

    /// <summary>The token of temporary credentials.</summary>
    string? SecurityToken => null;

    /// <summary>The file of the shared credentials.</summary>
    string? SharedCredentialsFile => null;

    /// <summary>The endpoint of the token service.</summary>
    string? StsEndpoint => null;

    /// <summary>The endpoint of the lock table.</summary>
    string? TablestoreEndpoint => null;

    /// <summary>The lock table.</summary>
    string? TablestoreTable => null;
}

/// <inheritdoc cref="IOssBackendConfig"/>
public class OssBackendConfig : TerraformStruct, IOssBackendConfig
{
    /// <inheritdoc/>
    public string Bucket { get => GetArgument<string>("bucket")!; set => SetArgument("bucket", value); }

    /// <inheritdoc/>
    public string? AccessKey { get => GetArgument<string>("access_key"); set => SetArgument("access_key", value); }

    /// <inheritdoc/>
    public string? Acl { get => GetArgument<string>("acl"); set => SetArgument("acl", value); }

    /// <inheritdoc/>
    public IOssAssumeRole? AssumeRole { get => GetArgument<IOssAssumeRole>("assume_role"); set => SetArgument("assume_role", value); }

    /// <inheritdoc/>
    public string? AssumeRolePolicy { get => GetArgument<string>("assume_role_policy"); set => SetArgument("assume_role_policy", value); }

    /// <inheritdoc/>
    public string? AssumeRoleRoleArn { get => GetArgument<string>("assume_role_role_arn"); set => SetArgument("assume_role_role_arn", value); }

    /// <inheritdoc/>
    public double? AssumeRoleSessionExpiration { get => GetArgument<double?>("assume_role_session_expiration"); set => SetArgument("assume_role_session_expiration", value); }

    /// <inheritdoc/>
    public string? AssumeRoleSessionName { get => GetArgument<string>("assume_role_session_name"); set => SetArgument("assume_role_session_name", value); }

    /// <inheritdoc/>
    public string? EcsRoleName { get => GetArgument<string>("ecs_role_name"); set => SetArgument("ecs_role_name", value); }

    /// <inheritdoc/>
    public bool? Encrypt { get => GetArgument<bool?>("encrypt"); set => SetArgument("encrypt", value); }

    /// <inheritdoc/>
    public string? Endpoint { get => GetArgument<string>("endpoint"); set => SetArgument("endpoint", value); }

    /// <inheritdoc/>
    public string? Key { get => GetArgument<string>("key"); set => SetArgument("key", value); }

    /// <inheritdoc/>
    public string? Prefix { get => GetArgument<string>("prefix"); set => SetArgument("prefix", value); }

    /// <inheritdoc/>
    public string? Profile { get => GetArgument<string>("profile"); set => SetArgument("profile", value); }

    /// <inheritdoc/>
    public string? Region { get => GetArgument<string>("region"); set => SetArgument("region", value); }

    /// <inheritdoc/>
    public string? SecretKey { get => GetArgument<string>("secret_key"); set => SetArgument("secret_key", value); }

    /// <inheritdoc/>
    public string? SecurityToken { get => GetArgument<string>("security_token"); set => SetArgument("security_token", value); }

    /// <inheritdoc/>
    public string? SharedCredentialsFile { get => GetArgument<string>("shared_credentials_file"); set => SetArgument("shared_credentials_file", value); }

    /// <inheritdoc/>
    public string? StsEndpoint { get => GetArgument<string>("sts_endpoint"); set => SetArgument("sts_endpoint", value); }

    /// <inheritdoc/>
    public string? TablestoreEndpoint { get => GetArgument<string>("tablestore_endpoint"); set => SetArgument("tablestore_endpoint", value); }

    /// <inheritdoc/>
    public string? TablestoreTable { get => GetArgument<string>("tablestore_table"); set => SetArgument("tablestore_table", value); }
}
