namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a container of Azure Storage.</summary>
public interface IAzurermBackendConfig
{
    /// <summary>The container of the state in the storage account.</summary>
    string ContainerName { get; }

    /// <summary>The path of the state in its container or bucket.</summary>
    string Key { get; }

    /// <summary>The storage account of the state.</summary>
    string StorageAccountName { get; }

    /// <summary>The access key of the storage account.</summary>
    string? AccessKey => null;

    /// <summary>The password of the certificate.</summary>
    string? ClientCertificatePassword => null;

    /// <summary>The certificate file of the service principal.</summary>
    string? ClientCertificatePath => null;

    /// <summary>The client id of the service principal or identity.</summary>
    string? ClientId => null;

    /// <summary>The secret of the service principal.</summary>
    string? ClientSecret => null;

    /// <summary>The endpoint of Azure Resource Manager, on Azure Stack.</summary>
    string? Endpoint => null;

    /// <summary>The cloud: <c>public</c> (default), <c>china</c>, <c>german</c>, <c>stack</c>, <c>usgovernment</c>.</summary>
    string? Environment => null;

    /// <summary>The host of the cloud's metadata service.</summary>
    string? MetadataHost => null;

    /// <summary>The endpoint of managed identities.</summary>
    string? MsiEndpoint => null;

    /// <summary>The token for requesting the OIDC token.</summary>
    string? OidcRequestToken => null;

    /// <summary>The URL for requesting the OIDC token.</summary>
    string? OidcRequestUrl => null;

    /// <summary>The OIDC token.</summary>
    string? OidcToken => null;

    /// <summary>The file with the OIDC token.</summary>
    string? OidcTokenFilePath => null;

    /// <summary>The resource group of the storage account.</summary>
    string? ResourceGroupName => null;

    /// <summary>A shared access signature for the storage account.</summary>
    string? SasToken => null;

    /// <summary>Whether to take a snapshot before use. Default: false.</summary>
    bool? Snapshot => null;

    /// <summary>The subscription of the storage account.</summary>
    string? SubscriptionId => null;

    /// <summary>The id of the tenant.</summary>
    string? TenantId => null;

    /// <summary>Whether to access the state with Entra ID instead of a key.</summary>
    bool? UseAzureadAuth => null;

    /// <summary>Whether to use Microsoft Graph instead of Azure AD Graph.</summary>
    bool? UseMicrosoftGraph => null;

    /// <summary>Whether to authenticate with the managed identity.</summary>
    bool? UseMsi => null;

    /// <summary>Whether to authenticate with an OIDC token.</summary>
    bool? UseOidc => null;
}

/// <inheritdoc cref="IAzurermBackendConfig"/>
public class AzurermBackendConfig : TerraformStruct, IAzurermBackendConfig
{
    /// <inheritdoc/>
    public string ContainerName { get => GetArgument<string>("container_name")!; set => SetArgument("container_name", value); }

    /// <inheritdoc/>
    public string Key { get => GetArgument<string>("key")!; set => SetArgument("key", value); }

    /// <inheritdoc/>
    public string StorageAccountName { get => GetArgument<string>("storage_account_name")!; set => SetArgument("storage_account_name", value); }

    /// <inheritdoc/>
    public string? AccessKey { get => GetArgument<string>("access_key"); set => SetArgument("access_key", value); }

    /// <inheritdoc/>
    public string? ClientCertificatePassword { get => GetArgument<string>("client_certificate_password"); set => SetArgument("client_certificate_password", value); }

    /// <inheritdoc/>
    public string? ClientCertificatePath { get => GetArgument<string>("client_certificate_path"); set => SetArgument("client_certificate_path", value); }

    /// <inheritdoc/>
    public string? ClientId { get => GetArgument<string>("client_id"); set => SetArgument("client_id", value); }

    /// <inheritdoc/>
    public string? ClientSecret { get => GetArgument<string>("client_secret"); set => SetArgument("client_secret", value); }

    /// <inheritdoc/>
    public string? Endpoint { get => GetArgument<string>("endpoint"); set => SetArgument("endpoint", value); }

    /// <inheritdoc/>
    public string? Environment { get => GetArgument<string>("environment"); set => SetArgument("environment", value); }

    /// <inheritdoc/>
    public string? MetadataHost { get => GetArgument<string>("metadata_host"); set => SetArgument("metadata_host", value); }

    /// <inheritdoc/>
    public string? MsiEndpoint { get => GetArgument<string>("msi_endpoint"); set => SetArgument("msi_endpoint", value); }

    /// <inheritdoc/>
    public string? OidcRequestToken { get => GetArgument<string>("oidc_request_token"); set => SetArgument("oidc_request_token", value); }

    /// <inheritdoc/>
    public string? OidcRequestUrl { get => GetArgument<string>("oidc_request_url"); set => SetArgument("oidc_request_url", value); }

    /// <inheritdoc/>
    public string? OidcToken { get => GetArgument<string>("oidc_token"); set => SetArgument("oidc_token", value); }

    /// <inheritdoc/>
    public string? OidcTokenFilePath { get => GetArgument<string>("oidc_token_file_path"); set => SetArgument("oidc_token_file_path", value); }

    /// <inheritdoc/>
    public string? ResourceGroupName { get => GetArgument<string>("resource_group_name"); set => SetArgument("resource_group_name", value); }

    /// <inheritdoc/>
    public string? SasToken { get => GetArgument<string>("sas_token"); set => SetArgument("sas_token", value); }

    /// <inheritdoc/>
    public bool? Snapshot { get => GetArgument<bool?>("snapshot"); set => SetArgument("snapshot", value); }

    /// <inheritdoc/>
    public string? SubscriptionId { get => GetArgument<string>("subscription_id"); set => SetArgument("subscription_id", value); }

    /// <inheritdoc/>
    public string? TenantId { get => GetArgument<string>("tenant_id"); set => SetArgument("tenant_id", value); }

    /// <inheritdoc/>
    public bool? UseAzureadAuth { get => GetArgument<bool?>("use_azuread_auth"); set => SetArgument("use_azuread_auth", value); }

    /// <inheritdoc/>
    public bool? UseMicrosoftGraph { get => GetArgument<bool?>("use_microsoft_graph"); set => SetArgument("use_microsoft_graph", value); }

    /// <inheritdoc/>
    public bool? UseMsi { get => GetArgument<bool?>("use_msi"); set => SetArgument("use_msi", value); }

    /// <inheritdoc/>
    public bool? UseOidc { get => GetArgument<bool?>("use_oidc"); set => SetArgument("use_oidc", value); }
}
