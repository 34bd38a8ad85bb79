namespace HashiCorp.Cdktf;

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
