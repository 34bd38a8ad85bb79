namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a REST service.</summary>
public interface IHttpBackendConfig
{
    /// <summary>The URL for reading and writing the state.</summary>
    string Address { get; }

    /// <summary>The certificate authority, as PEM.</summary>
    string? ClientCaCertificatePem => null;

    /// <summary>The client certificate, as PEM.</summary>
    string? ClientCertificatePem => null;

    /// <summary>The key of the client certificate, as PEM.</summary>
    string? ClientPrivateKeyPem => null;

    /// <summary>The URL for locking the state. Default: none, no locking.</summary>
    string? LockAddress => null;

    /// <summary>The HTTP method for locking. Default: LOCK.</summary>
    string? LockMethod => null;

    /// <summary>The password.</summary>
    string? Password => null;

    /// <summary>The maximum number of retries of a request. Default: 2.</summary>
    double? RetryMax => null;

    /// <summary>The maximum delay between retries, in seconds. Default: 30.</summary>
    double? RetryWaitMax => null;

    /// <summary>The minimum delay between retries, in seconds. Default: 1.</summary>
    double? RetryWaitMin => null;

    /// <summary>Whether certificate verification is skipped. Default: false.</summary>
    bool? SkipCertVerification => null;

    /// <summary>The URL for unlocking the state.</summary>
    string? UnlockAddress => null;

    /// <summary>The HTTP method for unlocking. Default: UNLOCK.</summary>
    string? UnlockMethod => null;

    /// <summary>The HTTP method for writing. Default: POST.</summary>
    string? UpdateMethod => null;

    /// <summary>The user for basic authentication.</summary>
    string? Username => null;
}

/// <inheritdoc cref="IHttpBackendConfig"/>
public class HttpBackendConfig : TerraformStruct, IHttpBackendConfig
{
    /// <inheritdoc/>
    public string Address { get => GetArgument<string>("address")!; set => SetArgument("address", value); }

    /// <inheritdoc/>
    public string? ClientCaCertificatePem { get => GetArgument<string>("client_ca_certificate_pem"); set => SetArgument("client_ca_certificate_pem", value); }

    /// <inheritdoc/>
    public string? ClientCertificatePem { get => GetArgument<string>("client_certificate_pem"); set => SetArgument("client_certificate_pem", value); }

    /// <inheritdoc/>
    public string? ClientPrivateKeyPem { get => GetArgument<string>("client_private_key_pem"); set => SetArgument("client_private_key_pem", value); }

    /// <inheritdoc/>
    public string? LockAddress { get => GetArgument<string>("lock_address"); set => SetArgument("lock_address", value); }

    /// <inheritdoc/>
    public string? LockMethod { get => GetArgument<string>("lock_method"); set => SetArgument("lock_method", value); }

    /// <inheritdoc/>
    public string? Password { get => GetArgument<string>("password"); set => SetArgument("password", value); }

    /// <inheritdoc/>
    public double? RetryMax { get => GetArgument<double?>("retry_max"); set => SetArgument("retry_max", value); }

    /// <inheritdoc/>
    public double? RetryWaitMax { get => GetArgument<double?>("retry_wait_max"); set => SetArgument("retry_wait_max", value); }

    /// <inheritdoc/>
    public double? RetryWaitMin { get => GetArgument<double?>("retry_wait_min"); set => SetArgument("retry_wait_min", value); }

    /// <inheritdoc/>
    public bool? SkipCertVerification { get => GetArgument<bool?>("skip_cert_verification"); set => SetArgument("skip_cert_verification", value); }

    /// <inheritdoc/>
    public string? UnlockAddress { get => GetArgument<string>("unlock_address"); set => SetArgument("unlock_address", value); }

    /// <inheritdoc/>
    public string? UnlockMethod { get => GetArgument<string>("unlock_method"); set => SetArgument("unlock_method", value); }

    /// <inheritdoc/>
    public string? UpdateMethod { get => GetArgument<string>("update_method"); set => SetArgument("update_method", value); }

    /// <inheritdoc/>
    public string? Username { get => GetArgument<string>("username"); set => SetArgument("username", value); }
}
