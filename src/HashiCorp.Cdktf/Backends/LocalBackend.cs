using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Keeps the state in a file.</summary>
public class LocalBackend : TerraformBackend
{
    /// <summary>Keeps the state of a stack in a file.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public LocalBackend(Construct scope, ILocalBackendConfig? props = null)
        : base(scope, "local", InWorkingDirectory(scope, props))
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateLocal(scope, name, WithArguments(new DataTerraformRemoteStateLocalConfig { Workspace = CurrentWorkspace }));

    // Each stack has a file of its own: stacks of one program may run in one folder.
    private static LocalBackendConfig InWorkingDirectory(Construct scope, ILocalBackendConfig? props) => new()
    {
        Path = props?.Path ?? System.IO.Path.Combine(Directory.GetCurrentDirectory(), $"terraform.{TerraformStack.Of(scope).Node.Id}.tfstate"),
        WorkspaceDir = props?.WorkspaceDir,
    };
}

/// <summary>Reads the outputs of a state that is in a file.</summary>
public class DataTerraformRemoteStateLocal : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">Where it is read.</param>
    /// <param name="id">The name in the scope.</param>
    /// <param name="config">Where the state is.</param>
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
