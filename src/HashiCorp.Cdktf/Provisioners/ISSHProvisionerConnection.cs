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
