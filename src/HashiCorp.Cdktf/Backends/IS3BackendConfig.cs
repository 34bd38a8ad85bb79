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
