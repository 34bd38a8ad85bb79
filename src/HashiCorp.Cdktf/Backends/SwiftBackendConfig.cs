namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a container of OpenStack Swift.</summary>
public interface ISwiftBackendConfig
{
    /// <summary>The container of the state.</summary>
    string Container { get; }

    /// <summary>The id of the application credential.</summary>
    string? ApplicationCredentialId => null;

    /// <summary>The name of the application credential.</summary>
    string? ApplicationCredentialName => null;

    /// <summary>The secret of the application credential.</summary>
    string? ApplicationCredentialSecret => null;

    /// <summary>The container for previous states.</summary>
    string? ArchiveContainer => null;

    /// <summary>The address of the identity service.</summary>
    string? AuthUrl => null;

    /// <summary>The CA certificate file.</summary>
    string? CacertFile => null;

    /// <summary>The client certificate file.</summary>
    string? Cert => null;

    /// <summary>The cloud in <c>clouds.yaml</c>.</summary>
    string? Cloud => null;

    /// <summary>The domain if no other is given.</summary>
    string? DefaultDomain => null;

    /// <summary>The id of the domain.</summary>
    string? DomainId => null;

    /// <summary>The name of the domain.</summary>
    string? DomainName => null;

    /// <summary>How long previous states are kept.</summary>
    string? ExpireAfter => null;

    /// <summary>Whether certificate verification is skipped.</summary>
    bool? Insecure => null;

    /// <summary>The key file of the client certificate.</summary>
    string? Key => null;

    /// <summary>The password.</summary>
    string? Password => null;

    /// <summary>The id of the domain of the project.</summary>
    string? ProjectDomainId => null;

    /// <summary>The name of the domain of the project.</summary>
    string? ProjectDomainName => null;

    /// <summary>The region.</summary>
    string? RegionName => null;

    /// <summary>The name of the state. Default: <c>tfstate.tf</c>.</summary>
    string? StateName => null;

    /// <summary>The id of the tenant.</summary>
    string? TenantId => null;

    /// <summary>The name of the tenant.</summary>
    string? TenantName => null;

    /// <summary>The token of the session or user.</summary>
    string? Token => null;

    /// <summary>The id of the domain of the user.</summary>
    string? UserDomainId => null;

    /// <summary>The name of the domain of the user.</summary>
    string? UserDomainName => null;

    /// <summary>The id of the user.</summary>
    string? UserId => null;

    /// <summary>The name of the user.</summary>
    string? UserName => null;
}

/// <inheritdoc cref="ISwiftBackendConfig"/>
public class SwiftBackendConfig : TerraformStruct, ISwiftBackendConfig
{
    /// <inheritdoc/>
    public string Container { get => GetArgument<string>("container")!; set => SetArgument("container", value); }

    /// <inheritdoc/>
    public string? ApplicationCredentialId { get => GetArgument<string>("application_credential_id"); set => SetArgument("application_credential_id", value); }

    /// <inheritdoc/>
    public string? ApplicationCredentialName { get => GetArgument<string>("application_credential_name"); set => SetArgument("application_credential_name", value); }

    /// <inheritdoc/>
    public string? ApplicationCredentialSecret { get => GetArgument<string>("application_credential_secret"); set => SetArgument("application_credential_secret", value); }

    /// <inheritdoc/>
    public string? ArchiveContainer { get => GetArgument<string>("archive_container"); set => SetArgument("archive_container", value); }

    /// <inheritdoc/>
    public string? AuthUrl { get => GetArgument<string>("auth_url"); set => SetArgument("auth_url", value); }

    /// <inheritdoc/>
    public string? CacertFile { get => GetArgument<string>("cacert_file"); set => SetArgument("cacert_file", value); }

    /// <inheritdoc/>
    public string? Cert { get => GetArgument<string>("cert"); set => SetArgument("cert", value); }

    /// <inheritdoc/>
    public string? Cloud { get => GetArgument<string>("cloud"); set => SetArgument("cloud", value); }

    /// <inheritdoc/>
    public string? DefaultDomain { get => GetArgument<string>("default_domain"); set => SetArgument("default_domain", value); }

    /// <inheritdoc/>
    public string? DomainId { get => GetArgument<string>("domain_id"); set => SetArgument("domain_id", value); }

    /// <inheritdoc/>
    public string? DomainName { get => GetArgument<string>("domain_name"); set => SetArgument("domain_name", value); }

    /// <inheritdoc/>
    public string? ExpireAfter { get => GetArgument<string>("expire_after"); set => SetArgument("expire_after", value); }

    /// <inheritdoc/>
    public bool? Insecure { get => GetArgument<bool?>("insecure"); set => SetArgument("insecure", value); }

    /// <inheritdoc/>
    public string? Key { get => GetArgument<string>("key"); set => SetArgument("key", value); }

    /// <inheritdoc/>
    public string? Password { get => GetArgument<string>("password"); set => SetArgument("password", value); }

    /// <inheritdoc/>
    public string? ProjectDomainId { get => GetArgument<string>("project_domain_id"); set => SetArgument("project_domain_id", value); }

    /// <inheritdoc/>
    public string? ProjectDomainName { get => GetArgument<string>("project_domain_name"); set => SetArgument("project_domain_name", value); }

    /// <inheritdoc/>
    public string? RegionName { get => GetArgument<string>("region_name"); set => SetArgument("region_name", value); }

    /// <inheritdoc/>
    public string? StateName { get => GetArgument<string>("state_name"); set => SetArgument("state_name", value); }

    /// <inheritdoc/>
    public string? TenantId { get => GetArgument<string>("tenant_id"); set => SetArgument("tenant_id", value); }

    /// <inheritdoc/>
    public string? TenantName { get => GetArgument<string>("tenant_name"); set => SetArgument("tenant_name", value); }

    /// <inheritdoc/>
    public string? Token { get => GetArgument<string>("token"); set => SetArgument("token", value); }

    /// <inheritdoc/>
    public string? UserDomainId { get => GetArgument<string>("user_domain_id"); set => SetArgument("user_domain_id", value); }

    /// <inheritdoc/>
    public string? UserDomainName { get => GetArgument<string>("user_domain_name"); set => SetArgument("user_domain_name", value); }

    /// <inheritdoc/>
    public string? UserId { get => GetArgument<string>("user_id"); set => SetArgument("user_id", value); }

    /// <inheritdoc/>
    public string? UserName { get => GetArgument<string>("user_name"); set => SetArgument("user_name", value); }
}
