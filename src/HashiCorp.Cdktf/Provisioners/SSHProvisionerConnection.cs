namespace HashiCorp.Cdktf;

/// <inheritdoc cref="ISSHProvisionerConnection"/>
public class SSHProvisionerConnection : TerraformStruct, ISSHProvisionerConnection
{
    /// <inheritdoc/>
    public string Host
    {
        get => GetArgument<string>("host")!;
        set => SetArgument("host", value);
    }

    /// <inheritdoc/>
    public string Type
    {
        get => GetArgument<string>("type")!;
        set => SetArgument("type", value);
    }

    /// <inheritdoc/>
    public string? Agent
    {
        get => GetArgument<string>("agent");
        set => SetArgument("agent", value);
    }

    /// <inheritdoc/>
    public string? AgentIdentity
    {
        get => GetArgument<string>("agent_identity");
        set => SetArgument("agent_identity", value);
    }

    /// <inheritdoc/>
    public string? BastionCertificate
    {
        get => GetArgument<string>("bastion_certificate");
        set => SetArgument("bastion_certificate", value);
    }

    /// <inheritdoc/>
    public string? BastionHost
    {
        get => GetArgument<string>("bastion_host");
        set => SetArgument("bastion_host", value);
    }

    /// <inheritdoc/>
    public string? BastionHostKey
    {
        get => GetArgument<string>("bastion_host_key");
        set => SetArgument("bastion_host_key", value);
    }

    /// <inheritdoc/>
    public string? BastionPassword
    {
        get => GetArgument<string>("bastion_password");
        set => SetArgument("bastion_password", value);
    }

    /// <inheritdoc/>
    public double? BastionPort
    {
        get => GetArgument<double?>("bastion_port");
        set => SetArgument("bastion_port", value);
    }

    /// <inheritdoc/>
    public string? BastionPrivateKey
    {
        get => GetArgument<string>("bastion_private_key");
        set => SetArgument("bastion_private_key", value);
    }

    /// <inheritdoc/>
    public string? BastionUser
    {
        get => GetArgument<string>("bastion_user");
        set => SetArgument("bastion_user", value);
    }

    /// <inheritdoc/>
    public string? Certificate
    {
        get => GetArgument<string>("certificate");
        set => SetArgument("certificate", value);
    }

    /// <inheritdoc/>
    public string? HostKey
    {
        get => GetArgument<string>("host_key");
        set => SetArgument("host_key", value);
    }

    /// <inheritdoc/>
    public string? Password
    {
        get => GetArgument<string>("password");
        set => SetArgument("password", value);
    }

    /// <inheritdoc/>
    public double? Port
    {
        get => GetArgument<double?>("port");
        set => SetArgument("port", value);
    }

    /// <inheritdoc/>
    public string? PrivateKey
    {
        get => GetArgument<string>("private_key");
        set => SetArgument("private_key", value);
    }

    /// <inheritdoc/>
    public string? ProxyHost
    {
        get => GetArgument<string>("proxy_host");
        set => SetArgument("proxy_host", value);
    }

    /// <inheritdoc/>
    public double? ProxyPort
    {
        get => GetArgument<double?>("proxy_port");
        set => SetArgument("proxy_port", value);
    }

    /// <inheritdoc/>
    public string? ProxyScheme
    {
        get => GetArgument<string>("proxy_scheme");
        set => SetArgument("proxy_scheme", value);
    }

    /// <inheritdoc/>
    public string? ProxyUserName
    {
        get => GetArgument<string>("proxy_user_name");
        set => SetArgument("proxy_user_name", value);
    }

    /// <inheritdoc/>
    public string? ProxyUserPassword
    {
        get => GetArgument<string>("proxy_user_password");
        set => SetArgument("proxy_user_password", value);
    }

    /// <inheritdoc/>
    public string? ScriptPath
    {
        get => GetArgument<string>("script_path");
        set => SetArgument("script_path", value);
    }

    /// <inheritdoc/>
    public string? TargetPlatform
    {
        get => GetArgument<string>("target_platform");
        set => SetArgument("target_platform", value);
    }

    /// <inheritdoc/>
    public string? Timeout
    {
        get => GetArgument<string>("timeout");
        set => SetArgument("timeout", value);
    }

    /// <inheritdoc/>
    public string? User
    {
        get => GetArgument<string>("user");
        set => SetArgument("user", value);
    }
}
