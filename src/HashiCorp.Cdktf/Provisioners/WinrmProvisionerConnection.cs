namespace HashiCorp.Cdktf;

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
