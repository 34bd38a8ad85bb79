namespace HashiCorp.Cdktf;

/// <summary>The role that the backend assumes.</summary>
public interface IS3BackendAssumeRoleConfig
{
    /// <summary>The role to assume.</summary>
    string RoleArn { get; }

    /// <summary>The duration of the session: <c>1h</c>, <c>15m</c>.</summary>
    string? Duration => null;

    /// <summary>The external id that the role requires.</summary>
    string? ExternalId => null;

    /// <summary>A policy that restricts the role, as JSON.</summary>
    string? Policy => null;

    /// <summary>Policies that restrict the role.</summary>
    string[]? PolicyArns => null;

    /// <summary>The name of the session of the role.</summary>
    string? SessionName => null;

    /// <summary>The source identity recorded for the session.</summary>
    string? SourceIdentity => null;

    /// <summary>Tags of the session.</summary>
    IDictionary<string, string>? Tags => null;

    /// <summary>The keys of tags that are passed on to chained sessions.</summary>
    string[]? TransitiveTagKeys => null;
}

/// <inheritdoc cref="IS3BackendAssumeRoleConfig"/>
public class S3BackendAssumeRoleConfig : TerraformStruct, IS3BackendAssumeRoleConfig
{
    /// <inheritdoc/>
    public string RoleArn { get => GetArgument<string>("role_arn")!; set => SetArgument("role_arn", value); }

    /// <inheritdoc/>
    public string? Duration { get => GetArgument<string>("duration"); set => SetArgument("duration", value); }

    /// <inheritdoc/>
    public string? ExternalId { get => GetArgument<string>("external_id"); set => SetArgument("external_id", value); }

    /// <inheritdoc/>
    public string? Policy { get => GetArgument<string>("policy"); set => SetArgument("policy", value); }

    /// <inheritdoc/>
    public string[]? PolicyArns { get => GetArgument<string[]>("policy_arns"); set => SetArgument("policy_arns", value); }

    /// <inheritdoc/>
    public string? SessionName { get => GetArgument<string>("session_name"); set => SetArgument("session_name", value); }

    /// <inheritdoc/>
    public string? SourceIdentity { get => GetArgument<string>("source_identity"); set => SetArgument("source_identity", value); }

    /// <inheritdoc/>
    public IDictionary<string, string>? Tags { get => GetArgument<IDictionary<string, string>>("tags"); set => SetArgument("tags", value); }

    /// <inheritdoc/>
    public string[]? TransitiveTagKeys { get => GetArgument<string[]>("transitive_tag_keys"); set => SetArgument("transitive_tag_keys", value); }
}

/// <summary>The role that the backend assumes with an identity provider's token.</summary>
public interface IS3BackendAssumeRoleWithWebIdentityConfig
{
    /// <summary>The duration of the session: <c>1h</c>, <c>15m</c>.</summary>
    string? Duration => null;

    /// <summary>A policy that restricts the role, as JSON.</summary>
    string? Policy => null;

    /// <summary>Policies that restrict the role.</summary>
    string[]? PolicyArns => null;

    /// <summary>The role to assume.</summary>
    string? RoleArn => null;

    /// <summary>The name of the session of the role.</summary>
    string? SessionName => null;

    /// <summary>The identity provider's token.</summary>
    string? WebIdentityToken => null;

    /// <summary>The file with the identity provider's token.</summary>
    string? WebIdentityTokenFile => null;
}

/// <inheritdoc cref="IS3BackendAssumeRoleWithWebIdentityConfig"/>
public class S3BackendAssumeRoleWithWebIdentityConfig : TerraformStruct, IS3BackendAssumeRoleWithWebIdentityConfig
{
    /// <inheritdoc/>
    public string? Duration { get => GetArgument<string>("duration"); set => SetArgument("duration", value); }

    /// <inheritdoc/>
    public string? Policy { get => GetArgument<string>("policy"); set => SetArgument("policy", value); }

    /// <inheritdoc/>
    public string[]? PolicyArns { get => GetArgument<string[]>("policy_arns"); set => SetArgument("policy_arns", value); }

    /// <inheritdoc/>
    public string? RoleArn { get => GetArgument<string>("role_arn"); set => SetArgument("role_arn", value); }

    /// <inheritdoc/>
    public string? SessionName { get => GetArgument<string>("session_name"); set => SetArgument("session_name", value); }

    /// <inheritdoc/>
    public string? WebIdentityToken { get => GetArgument<string>("web_identity_token"); set => SetArgument("web_identity_token", value); }

    /// <inheritdoc/>
    public string? WebIdentityTokenFile { get => GetArgument<string>("web_identity_token_file"); set => SetArgument("web_identity_token_file", value); }
}

/// <summary>Custom endpoints that replace the public ones.</summary>
public interface IS3BackendEndpointConfig
{
    /// <summary>The endpoint of DynamoDB.</summary>
    string? Dynamodb => null;

    /// <summary>The endpoint of IAM.</summary>
    string? Iam => null;

    /// <summary>The endpoint of S3.</summary>
    string? S3 => null;

    /// <summary>The endpoint of the identity center.</summary>
    string? Sso => null;

    /// <summary>The endpoint of the token service.</summary>
    string? Sts => null;
}

/// <inheritdoc cref="IS3BackendEndpointConfig"/>
public class S3BackendEndpointConfig : TerraformStruct, IS3BackendEndpointConfig
{
    /// <inheritdoc/>
    public string? Dynamodb { get => GetArgument<string>("dynamodb"); set => SetArgument("dynamodb", value); }

    /// <inheritdoc/>
    public string? Iam { get => GetArgument<string>("iam"); set => SetArgument("iam", value); }

    /// <inheritdoc/>
    public string? S3 { get => GetArgument<string>("s3"); set => SetArgument("s3", value); }

    /// <inheritdoc/>
    public string? Sso { get => GetArgument<string>("sso"); set => SetArgument("sso", value); }

    /// <inheritdoc/>
    public string? Sts { get => GetArgument<string>("sts"); set => SetArgument("sts", value); }
}
