namespace HashiCorp.Cdktf;

/// <summary>The role that the backend assumes.</summary>
public interface ICosBackendAssumeRole
{
    /// <summary>The role to assume.</summary>
    string RoleArn { get; }

    /// <summary>The duration of the session in seconds.</summary>
    double SessionDuration { get; }

    /// <summary>The name of the session of the role.</summary>
    string SessionName { get; }

    /// <summary>A policy that restricts the role, as JSON.</summary>
    object? Policy => null;
}

/// <inheritdoc cref="ICosBackendAssumeRole"/>
public class CosBackendAssumeRole : TerraformStruct, ICosBackendAssumeRole
{
    /// <inheritdoc/>
    public string RoleArn { get => GetArgument<string>("role_arn")!; set => SetArgument("role_arn", value); }

    /// <inheritdoc/>
    public double SessionDuration { get => GetArgument<double>("session_duration")!; set => SetArgument("session_duration", value); }

    /// <inheritdoc/>
    public string SessionName { get => GetArgument<string>("session_name")!; set => SetArgument("session_name", value); }

    /// <inheritdoc/>
    public object? Policy { get => GetArgument<object>("policy"); set => SetArgument("policy", value); }
}
