using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a file.</summary>
public class LocalBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a file.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public LocalBackend(Construct scope, ILocalBackendConfig? props = null)
        : base(scope, "local", InWorkingDirectory(scope, props))
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateLocal(scope, name, WithArguments(new DataTerraformRemoteStateLocalConfig { Workspace = CurrentWorkspace }));

    // Each stack has its own file, since stacks of a program may run in the same folder.
    private static LocalBackendConfig InWorkingDirectory(Construct scope, ILocalBackendConfig? props) => new()
    {
        Path = props?.Path ?? System.IO.Path.Combine(Directory.GetCurrentDirectory(), $"terraform.{TerraformStack.Of(scope).Node.Id}.tfstate"),
        WorkspaceDir = props?.WorkspaceDir,
    };
}

/// <summary>Reads the outputs of a state in a file.</summary>
public class DataTerraformRemoteStateLocal : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStateLocal(Construct scope, string id, IDataTerraformRemoteStateLocalConfig config)
        : base(scope, id, "local", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateLocal"/>.</summary>
public interface IDataTerraformRemoteStateLocalConfig : IDataTerraformRemoteStateConfig, ILocalBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateLocalConfig"/>
public class DataTerraformRemoteStateLocalConfig : LocalBackendConfig, IDataTerraformRemoteStateLocalConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
