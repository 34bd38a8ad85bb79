using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in workspaces of HCP Terraform or Terraform Enterprise, with the older backend.</summary>
public class RemoteBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in workspaces of HCP Terraform or Terraform Enterprise, with the older backend.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public RemoteBackend(Construct scope, IRemoteBackendConfig props)
        : base(scope, "remote", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteState(scope, name, WithArguments(new DataTerraformRemoteStateRemoteConfig()));

    /// <inheritdoc/>
    public override object ToMetadata() => CloudMetadata();
}

/// <summary>Reads the outputs of a state in workspaces of HCP Terraform or Terraform Enterprise, with the older backend.</summary>
public class DataTerraformRemoteState : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteState(Construct scope, string id, IDataTerraformRemoteStateRemoteConfig config)
        : base(scope, id, "remote", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteState"/>.</summary>
public interface IDataTerraformRemoteStateRemoteConfig : IDataTerraformRemoteStateConfig, IRemoteBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateRemoteConfig"/>
public class DataTerraformRemoteStateRemoteConfig : RemoteBackendConfig, IDataTerraformRemoteStateRemoteConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
