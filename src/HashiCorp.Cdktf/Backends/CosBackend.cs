using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a bucket of Tencent Cloud.</summary>
public class CosBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a bucket of Tencent Cloud.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public CosBackend(Construct scope, ICosBackendConfig props)
        : base(scope, "cos", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateCos(scope, name, WithArguments(new DataTerraformRemoteStateCosConfig { Workspace = CurrentWorkspace }));
}

/// <summary>Reads the outputs of a state in a bucket of Tencent Cloud.</summary>
public class DataTerraformRemoteStateCos : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStateCos(Construct scope, string id, IDataTerraformRemoteStateCosConfig config)
        : base(scope, id, "cos", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateCos"/>.</summary>
public interface IDataTerraformRemoteStateCosConfig : IDataTerraformRemoteStateConfig, ICosBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateCosConfig"/>
public class DataTerraformRemoteStateCosConfig : CosBackendConfig, IDataTerraformRemoteStateCosConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
