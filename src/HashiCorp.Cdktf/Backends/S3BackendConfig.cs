namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a bucket of Amazon S3.</summary>
public interface IS3BackendConfig
{
    /// <summary>The bucket of the state.</summary>
    string Bucket { get; }

    /// <summary>The path of the state in its container or bucket.</summary>
    string Key { get; }

    /// <summary>The access key.</summary>
    string? AccessKey => null;

    /// <summary>The canned ACL of the state.</summary>
    string? Acl => null;

    /// <summary>The accounts that may be used.</summary>
    string[]? AllowedAccountIds => null;

    /// <summary>The role to assume.</summary>
    IS3BackendAssumeRoleConfig? AssumeRole => null;

    /// <summary>A policy that restricts the role, as JSON.</summary>
    string? AssumeRolePolicy => null;

    /// <summary>Policies that restrict the role.</summary>
    string[]? AssumeRolePolicyArns => null;

    /// <summary>Tags of the session of the role.</summary>
    IDictionary<string, string>? AssumeRoleTags => null;

    /// <summary>The keys of tags that are passed on to chained sessions.</summary>
    string[]? AssumeRoleTransitiveTagKeys => null;

    /// <summary>The role to assume with an identity provider's token.</summary>
    IS3BackendAssumeRoleWithWebIdentityConfig? AssumeRoleWithWebIdentity => null;

    /// <summary>The CA bundle file.</summary>
    string? CustomCaBundle => null;

    /// <summary>The endpoint of DynamoDB. Deprecated by Terraform in favor of <see cref="Endpoints"/>.</summary>
    string? DynamodbEndpoint => null;

    /// <summary>The lock table. Deprecated by Terraform in favor of <see cref="UseLockfile"/>.</summary>
    string? DynamodbTable => null;

    /// <summary>The endpoint of the metadata service of instances.</summary>
    string? Ec2MetadataServiceEndpoint => null;

    /// <summary><c>IPv4</c> (default) or <c>IPv6</c>.</summary>
    string? Ec2MetadataServiceEndpointMode => null;

    /// <summary>Whether to encrypt the state at rest.</summary>
    bool? Encrypt => null;

    /// <summary>A custom endpoint that replaces the public one.</summary>
    string? Endpoint => null;

    /// <summary>Custom endpoints that replace the public ones.</summary>
    IS3BackendEndpointConfig? Endpoints => null;

    /// <summary>The external id that the role requires.</summary>
    string? ExternalId => null;

    /// <summary>The accounts that must not be used.</summary>
    string[]? ForbiddenAccountIds => null;

    /// <summary>Whether to use path-style URLs. Deprecated by Terraform in favor of <see cref="UsePathStyle"/>.</summary>
    bool? ForcePathStyle => null;

    /// <summary>The proxy for HTTP.</summary>
    string? HttpProxy => null;

    /// <summary>The proxy for HTTPS.</summary>
    string? HttpsProxy => null;

    /// <summary>The endpoint of IAM. Deprecated by Terraform in favor of <see cref="Endpoints"/>.</summary>
    string? IamEndpoint => null;

    /// <summary>Whether certificate verification is skipped.</summary>
    bool? Insecure => null;

    /// <summary>The KMS key that encrypts the state.</summary>
    string? KmsKeyId => null;

    /// <summary>The maximum number of retries of a request. Default: 5.</summary>
    double? MaxRetries => null;

    /// <summary>The hosts to reach without a proxy, separated by commas.</summary>
    string? NoProxy => null;

    /// <summary>The profile of the shared credentials.</summary>
    string? Profile => null;

    /// <summary>The region of the bucket.</summary>
    string? Region => null;

    /// <summary><c>standard</c> or <c>adaptive</c>.</summary>
    string? RetryMode => null;

    /// <summary>The role to assume.</summary>
    string? RoleArn => null;

    /// <summary>The secret key.</summary>
    string? SecretKey => null;

    /// <summary>The name of the session of the role.</summary>
    string? SessionName => null;

    /// <summary>The files of the shared configuration.</summary>
    string[]? SharedConfigFiles => null;

    /// <summary>The file of the shared credentials.</summary>
    string? SharedCredentialsFile => null;

    /// <summary>The files of the shared credentials.</summary>
    string[]? SharedCredentialsFiles => null;

    /// <summary>Whether to skip validating the credentials with the token service.</summary>
    bool? SkipCredentialsValidation => null;

    /// <summary>Whether to skip the metadata service of instances.</summary>
    bool? SkipMetadataApiCheck => null;

    /// <summary>Whether to skip validating the name of the region.</summary>
    bool? SkipRegionValidation => null;

    /// <summary>Whether to skip looking up the account id.</summary>
    bool? SkipRequestingAccountId => null;

    /// <summary>Whether to omit checksums from uploads, for stores that reject them.</summary>
    bool? SkipS3Checksum => null;

    /// <summary>A customer-supplied encryption key: 32 bytes in Base64.</summary>
    string? SseCustomerKey => null;

    /// <summary>The endpoint of the token service.</summary>
    string? StsEndpoint => null;

    /// <summary>The region of the token service.</summary>
    string? StsRegion => null;

    /// <summary>The token of the session or user.</summary>
    string? Token => null;

    /// <summary>Whether to look up credentials like Terraform 1.6 and earlier.</summary>
    bool? UseLegacyWorkflow => null;

    /// <summary>Whether to lock the state with a file next to it. Requires Terraform 1.10; typed here and in cdktn 0.24.</summary>
    bool? UseLockfile => null;

    /// <summary>Whether to use path-style URLs, with the bucket in the path.</summary>
    bool? UsePathStyle => null;

    /// <summary>The folder for the states of other workspaces. Default: <c>env:</c>.</summary>
    string? WorkspaceKeyPrefix => null;
}

/// <inheritdoc cref="IS3BackendConfig"/>
public class S3BackendConfig : TerraformStruct, IS3BackendConfig
{
    /// <inheritdoc/>
    public string Bucket { get => GetArgument<string>("bucket")!; set => SetArgument("bucket", value); }

    /// <inheritdoc/>
    public string Key { get => GetArgument<string>("key")!; set => SetArgument("key", value); }

    /// <inheritdoc/>
    public string? AccessKey { get => GetArgument<string>("access_key"); set => SetArgument("access_key", value); }

    /// <inheritdoc/>
    public string? Acl { get => GetArgument<string>("acl"); set => SetArgument("acl", value); }

    /// <inheritdoc/>
    public string[]? AllowedAccountIds { get => GetArgument<string[]>("allowed_account_ids"); set => SetArgument("allowed_account_ids", value); }

    /// <inheritdoc/>
    public IS3BackendAssumeRoleConfig? AssumeRole { get => GetArgument<IS3BackendAssumeRoleConfig>("assume_role"); set => SetArgument("assume_role", value); }

    /// <inheritdoc/>
    public string? AssumeRolePolicy { get => GetArgument<string>("assume_role_policy"); set => SetArgument("assume_role_policy", value); }

    /// <inheritdoc/>
    public string[]? AssumeRolePolicyArns { get => GetArgument<string[]>("assume_role_policy_arns"); set => SetArgument("assume_role_policy_arns", value); }

    /// <inheritdoc/>
    public IDictionary<string, string>? AssumeRoleTags
    {
        get => GetArgument<IDictionary<string, string>>("assume_role_tags");

        // The public package writes the keys of these tags, and no others, in snake case; existing roles may depend on it.
        set => SetArgument("assume_role_tags", value?.ToDictionary(tag => SnakeCase.Of(tag.Key), tag => tag.Value));
    }

    /// <inheritdoc/>
    public string[]? AssumeRoleTransitiveTagKeys { get => GetArgument<string[]>("assume_role_transitive_tag_keys"); set => SetArgument("assume_role_transitive_tag_keys", value); }

    /// <inheritdoc/>
    public IS3BackendAssumeRoleWithWebIdentityConfig? AssumeRoleWithWebIdentity { get => GetArgument<IS3BackendAssumeRoleWithWebIdentityConfig>("assume_role_with_web_identity"); set => SetArgument("assume_role_with_web_identity", value); }

    /// <inheritdoc/>
    public string? CustomCaBundle { get => GetArgument<string>("custom_ca_bundle"); set => SetArgument("custom_ca_bundle", value); }

    /// <inheritdoc/>
    public string? DynamodbEndpoint { get => GetArgument<string>("dynamodb_endpoint"); set => SetArgument("dynamodb_endpoint", value); }

    /// <inheritdoc/>
    public string? DynamodbTable { get => GetArgument<string>("dynamodb_table"); set => SetArgument("dynamodb_table", value); }

    /// <inheritdoc/>
    public string? Ec2MetadataServiceEndpoint { get => GetArgument<string>("ec2_metadata_service_endpoint"); set => SetArgument("ec2_metadata_service_endpoint", value); }

    /// <inheritdoc/>
    public string? Ec2MetadataServiceEndpointMode { get => GetArgument<string>("ec2_metadata_service_endpoint_mode"); set => SetArgument("ec2_metadata_service_endpoint_mode", value); }

    /// <inheritdoc/>
    public bool? Encrypt { get => GetArgument<bool?>("encrypt"); set => SetArgument("encrypt", value); }

    /// <inheritdoc/>
    public string? Endpoint { get => GetArgument<string>("endpoint"); set => SetArgument("endpoint", value); }

    /// <inheritdoc/>
    public IS3BackendEndpointConfig? Endpoints { get => GetArgument<IS3BackendEndpointConfig>("endpoints"); set => SetArgument("endpoints", value); }

    /// <inheritdoc/>
    public string? ExternalId { get => GetArgument<string>("external_id"); set => SetArgument("external_id", value); }

    /// <inheritdoc/>
    public string[]? ForbiddenAccountIds { get => GetArgument<string[]>("forbidden_account_ids"); set => SetArgument("forbidden_account_ids", value); }

    /// <inheritdoc/>
    public bool? ForcePathStyle { get => GetArgument<bool?>("force_path_style"); set => SetArgument("force_path_style", value); }

    /// <inheritdoc/>
    public string? HttpProxy { get => GetArgument<string>("http_proxy"); set => SetArgument("http_proxy", value); }

    /// <inheritdoc/>
    public string? HttpsProxy { get => GetArgument<string>("https_proxy"); set => SetArgument("https_proxy", value); }

    /// <inheritdoc/>
    public string? IamEndpoint { get => GetArgument<string>("iam_endpoint"); set => SetArgument("iam_endpoint", value); }

    /// <inheritdoc/>
    public bool? Insecure { get => GetArgument<bool?>("insecure"); set => SetArgument("insecure", value); }

    /// <inheritdoc/>
    public string? KmsKeyId { get => GetArgument<string>("kms_key_id"); set => SetArgument("kms_key_id", value); }

    /// <inheritdoc/>
    public double? MaxRetries { get => GetArgument<double?>("max_retries"); set => SetArgument("max_retries", value); }

    /// <inheritdoc/>
    public string? NoProxy { get => GetArgument<string>("no_proxy"); set => SetArgument("no_proxy", value); }

    /// <inheritdoc/>
    public string? Profile { get => GetArgument<string>("profile"); set => SetArgument("profile", value); }

    /// <inheritdoc/>
    public string? Region { get => GetArgument<string>("region"); set => SetArgument("region", value); }

    /// <inheritdoc/>
    public string? RetryMode { get => GetArgument<string>("retry_mode"); set => SetArgument("retry_mode", value); }

    /// <inheritdoc/>
    public string? RoleArn { get => GetArgument<string>("role_arn"); set => SetArgument("role_arn", value); }

    /// <inheritdoc/>
    public string? SecretKey { get => GetArgument<string>("secret_key"); set => SetArgument("secret_key", value); }

    /// <inheritdoc/>
    public string? SessionName { get => GetArgument<string>("session_name"); set => SetArgument("session_name", value); }

    /// <inheritdoc/>
    public string[]? SharedConfigFiles { get => GetArgument<string[]>("shared_config_files"); set => SetArgument("shared_config_files", value); }

    /// <inheritdoc/>
    public string? SharedCredentialsFile { get => GetArgument<string>("shared_credentials_file"); set => SetArgument("shared_credentials_file", value); }

    /// <inheritdoc/>
    public string[]? SharedCredentialsFiles { get => GetArgument<string[]>("shared_credentials_files"); set => SetArgument("shared_credentials_files", value); }

    /// <inheritdoc/>
    public bool? SkipCredentialsValidation { get => GetArgument<bool?>("skip_credentials_validation"); set => SetArgument("skip_credentials_validation", value); }

    /// <inheritdoc/>
    public bool? SkipMetadataApiCheck { get => GetArgument<bool?>("skip_metadata_api_check"); set => SetArgument("skip_metadata_api_check", value); }

    /// <inheritdoc/>
    public bool? SkipRegionValidation { get => GetArgument<bool?>("skip_region_validation"); set => SetArgument("skip_region_validation", value); }

    /// <inheritdoc/>
    public bool? SkipRequestingAccountId { get => GetArgument<bool?>("skip_requesting_account_id"); set => SetArgument("skip_requesting_account_id", value); }

    /// <inheritdoc/>
    public bool? SkipS3Checksum { get => GetArgument<bool?>("skip_s3_checksum"); set => SetArgument("skip_s3_checksum", value); }

    /// <inheritdoc/>
    public string? SseCustomerKey { get => GetArgument<string>("sse_customer_key"); set => SetArgument("sse_customer_key", value); }

    /// <inheritdoc/>
    public string? StsEndpoint { get => GetArgument<string>("sts_endpoint"); set => SetArgument("sts_endpoint", value); }

    /// <inheritdoc/>
    public string? StsRegion { get => GetArgument<string>("sts_region"); set => SetArgument("sts_region", value); }

    /// <inheritdoc/>
    public string? Token { get => GetArgument<string>("token"); set => SetArgument("token", value); }

    /// <inheritdoc/>
    public bool? UseLegacyWorkflow { get => GetArgument<bool?>("use_legacy_workflow"); set => SetArgument("use_legacy_workflow", value); }

    /// <inheritdoc/>
    public bool? UseLockfile { get => GetArgument<bool?>("use_lockfile"); set => SetArgument("use_lockfile", value); }

    /// <inheritdoc/>
    public bool? UsePathStyle { get => GetArgument<bool?>("use_path_style"); set => SetArgument("use_path_style", value); }

    /// <inheritdoc/>
    public string? WorkspaceKeyPrefix { get => GetArgument<string>("workspace_key_prefix"); set => SetArgument("workspace_key_prefix", value); }
}
