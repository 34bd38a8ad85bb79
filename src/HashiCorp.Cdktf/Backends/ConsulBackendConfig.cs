namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in the KV store of Consul.</summary>
public interface IConsulBackendConfig
{
    /// <summary>The ACL token.</summary>
    string AccessToken { get; }

    /// <summary>The path in the KV store.</summary>
    string Path { get; }

    /// <summary>The host and port of the agent.</summary>
    string? Address => null;

    /// <summary>The CA certificate file.</summary>
    string? CaFile => null;

    /// <summary>The client certificate file.</summary>
    string? CertFile => null;

    /// <summary>The datacenter. Default: that of the agent.</summary>
    string? Datacenter => null;

    /// <summary>Whether to compress the state. Default: false.</summary>
    bool? Gzip => null;

    /// <summary>The user and password for basic authentication: <c>user:password</c>.</summary>
    string? HttpAuth => null;

    /// <summary>The key file of the client certificate.</summary>
    string? KeyFile => null;

    /// <summary>Whether to lock the state. Default: true.</summary>
    bool? Lock => null;

    /// <summary><c>http</c> (default) or <c>https</c>.</summary>
    string? Scheme => null;
}

/// <inheritdoc cref="IConsulBackendConfig"/>
public class ConsulBackendConfig : TerraformStruct, IConsulBackendConfig
{
    /// <inheritdoc/>
    public string AccessToken { get => GetArgument<string>("access_token")!; set => SetArgument("access_token", value); }

    /// <inheritdoc/>
    public string Path { get => GetArgument<string>("path")!; set => SetArgument("path", value); }

    /// <inheritdoc/>
    public string? Address { get => GetArgument<string>("address"); set => SetArgument("address", value); }

    /// <inheritdoc/>
    public string? CaFile { get => GetArgument<string>("ca_file"); set => SetArgument("ca_file", value); }

    /// <inheritdoc/>
    public string? CertFile { get => GetArgument<string>("cert_file"); set => SetArgument("cert_file", value); }

    /// <inheritdoc/>
    public string? Datacenter { get => GetArgument<string>("datacenter"); set => SetArgument("datacenter", value); }

    /// <inheritdoc/>
    public bool? Gzip { get => GetArgument<bool?>("gzip"); set => SetArgument("gzip", value); }

    /// <inheritdoc/>
    public string? HttpAuth { get => GetArgument<string>("http_auth"); set => SetArgument("http_auth", value); }

    /// <inheritdoc/>
    public string? KeyFile { get => GetArgument<string>("key_file"); set => SetArgument("key_file", value); }

    /// <inheritdoc/>
    public bool? Lock { get => GetArgument<bool?>("lock"); set => SetArgument("lock", value); }

    /// <inheritdoc/>
    public string? Scheme { get => GetArgument<string>("scheme"); set => SetArgument("scheme", value); }
}
