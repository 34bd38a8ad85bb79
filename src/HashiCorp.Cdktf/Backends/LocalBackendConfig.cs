namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a file.</summary>
public interface ILocalBackendConfig
{
    /// <summary>The file of the state; <c>terraform.STACK.tfstate</c> in the working directory by default.</summary>
    string? Path => null;

    /// <summary>The folder for the states of other workspaces.</summary>
    string? WorkspaceDir => null;
}

/// <inheritdoc cref="ILocalBackendConfig"/>
public class LocalBackendConfig : TerraformStruct, ILocalBackendConfig
{
    /// <inheritdoc/>
    public string? Path { get => GetArgument<string>("path"); set => SetArgument("path", value); }

    /// <inheritdoc/>
    public string? WorkspaceDir { get => GetArgument<string>("workspace_dir"); set => SetArgument("workspace_dir", value); }
}
