namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in workspaces of HCP Terraform or Terraform Enterprise.</summary>
public interface ICloudBackendConfig
{
    /// <summary>The organization of the workspaces.</summary>
    string Organization { get; }

    /// <summary>The workspaces: <see cref="NamedCloudWorkspace"/> or <see cref="TaggedCloudWorkspaces"/>.</summary>
    object Workspaces { get; }

    /// <summary>The host. Default: HCP Terraform.</summary>
    string? Hostname => null;

    /// <summary>The token of the user or team.</summary>
    string? Token => null;
}

/// <inheritdoc cref="ICloudBackendConfig"/>
public class CloudBackendConfig : TerraformStruct, ICloudBackendConfig
{
    /// <inheritdoc/>
    public string Organization { get => GetArgument<string>("organization")!; set => SetArgument("organization", value); }

    /// <inheritdoc/>
    public object Workspaces { get => GetArgument<object>("workspaces")!; set => SetArgument("workspaces", value); }

    /// <inheritdoc/>
    public string? Hostname { get => GetArgument<string>("hostname"); set => SetArgument("hostname", value); }

    /// <inheritdoc/>
    public string? Token { get => GetArgument<string>("token"); set => SetArgument("token", value); }
}
