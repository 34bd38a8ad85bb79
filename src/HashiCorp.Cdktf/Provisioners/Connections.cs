namespace HashiCorp.Cdktf;

/// <summary>An SSH connection.</summary>
public interface ISSHProvisionerConnection
{
    /// <summary>The address of the resource.</summary>
    string Host { get; }

    /// <summary>Always <c>ssh</c>.</summary>
    string Type { get; }

    /// <summary>Whether to use the SSH agent: <c>true</c> or <c>false</c>.</summary>
    string? Agent => null;

    /// <summary>The preferred identity of the agent.</summary>
    string? AgentIdentity => null;

    /// <summary>The signed certificate for the bastion host.</summary>
    string? BastionCertificate => null;

    /// <summary>The bastion host to connect through.</summary>
    string? BastionHost => null;

    /// <summary>The public key of the bastion host.</summary>
    string? BastionHostKey => null;

    /// <summary>The password at the bastion host.</summary>
    string? BastionPassword => null;

    /// <summary>The port of the bastion host.</summary>
    double? BastionPort => null;

    /// <summary>The private key for the bastion host.</summary>
    string? BastionPrivateKey => null;

    /// <summary>The user at the bastion host.</summary>
    string? BastionUser => null;

    /// <summary>The signed certificate, used with <see cref="PrivateKey"/>.</summary>
    string? Certificate => null;

    /// <summary>The public key of the host.</summary>
    string? HostKey => null;

    /// <summary>The password.</summary>
    string? Password => null;

    /// <summary>The port; Terraform's default is 22.</summary>
    double? Port => null;

    /// <summary>The private key.</summary>
    string? PrivateKey => null;

    /// <summary>The proxy to connect through.</summary>
    string? ProxyHost => null;

    /// <summary>The port of the proxy.</summary>
    double? ProxyPort => null;

    /// <summary><c>http</c>, <c>https</c> or <c>socks5</c>.</summary>
    string? ProxyScheme => null;

    /// <summary>The user at the proxy.</summary>
    string? ProxyUserName => null;

    /// <summary>The password at the proxy.</summary>
    string? ProxyUserPassword => null;

    /// <summary>Where scripts are copied to.</summary>
    string? ScriptPath => null;

    /// <summary><c>unix</c> or <c>windows</c>; Terraform's default is <c>unix</c>.</summary>
    string? TargetPlatform => null;

    /// <summary>How long to wait for the connection, such as <c>5m</c>.</summary>
    string? Timeout => null;

    /// <summary>The user; Terraform's default is <c>root</c>.</summary>
    string? User => null;
}

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

/// <summary>A WinRM connection.</summary>
public interface IWinrmProvisionerConnection
{
    /// <summary>The address of the resource.</summary>
    string Host { get; }

    /// <summary>Always <c>winrm</c>.</summary>
    string Type { get; }

    /// <summary>The CA certificate to verify against.</summary>
    string? Cacert => null;

    /// <summary>Whether to use HTTPS.</summary>
    bool? Https => null;

    /// <summary>Whether to skip verifying the certificate chain.</summary>
    bool? Insecure => null;

    /// <summary>The password.</summary>
    string? Password => null;

    /// <summary>The port; Terraform's default is 5985.</summary>
    double? Port => null;

    /// <summary>Where scripts are copied to.</summary>
    string? ScriptPath => null;

    /// <summary>How long to wait for the connection, such as <c>5m</c>.</summary>
    string? Timeout => null;

    /// <summary>Whether to use NTLM instead of basic authentication.</summary>
    bool? UseNtlm => null;

    /// <summary>The user.</summary>
    string? User => null;
}

/// <inheritdoc cref="IWinrmProvisionerConnection"/>
public class WinrmProvisionerConnection : TerraformStruct, IWinrmProvisionerConnection
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
    public string? Cacert
    {
        get => GetArgument<string>("cacert");
        set => SetArgument("cacert", value);
    }

    /// <inheritdoc/>
    public bool? Https
    {
        get => GetArgument<bool?>("https");
        set => SetArgument("https", value);
    }

    /// <inheritdoc/>
    public bool? Insecure
    {
        get => GetArgument<bool?>("insecure");
        set => SetArgument("insecure", value);
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
    public string? ScriptPath
    {
        get => GetArgument<string>("script_path");
        set => SetArgument("script_path", value);
    }

    /// <inheritdoc/>
    public string? Timeout
    {
        get => GetArgument<string>("timeout");
        set => SetArgument("timeout", value);
    }

    /// <inheritdoc/>
    public bool? UseNtlm
    {
        get => GetArgument<bool?>("use_ntlm");
        set => SetArgument("use_ntlm", value);
    }

    /// <inheritdoc/>
    public string? User
    {
        get => GetArgument<string>("user");
        set => SetArgument("user", value);
    }
}
