namespace HashiCorp.Cdktf;

/// <summary>The role that the backend assumes.</summary>
public interface IOssAssumeRole
{
    /// <summary>The role to assume.</summary>
    string RoleArn { get; }

    /// <summary>A policy that restricts the role, as JSON.</summary>
    string? Policy => null;

    /// <summary>The duration of the session in seconds.</summary>
    double? SessionExpiration => null;

    /// <summary>The name of the session of the role.</summary>
    string? SessionName => null;
}

/// <inheritdoc cref="IOssAssumeRole"/>
public class OssAssumeRole : TerraformStruct, IOssAssumeRole
{
    /// <inheritdoc/>
    public string RoleArn { get => GetArgument<string>("role_arn")!; set => SetArgument("role_arn", value); }

    /// <inheritdoc/>
    public string? Policy { get => GetArgument<string>("policy"); set => SetArgument("policy", value); }

    /// <inheritdoc/>
    public double? SessionExpiration { get => GetArgument<double?>("session_expiration"); set => SetArgument("session_expiration", value); }

    /// <inheritdoc/>
    public string? SessionName { get => GetArgument<string>("session_name"); set => SetArgument("session_name", value); }
}
