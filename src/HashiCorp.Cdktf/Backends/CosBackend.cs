using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Keeps the state in a bucket of Tencent Cloud.</summary>
public class CosBackend : TerraformBackend
{
    /// <summary>Keeps the state of a stack in a bucket of Tencent Cloud.</summary>
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

/// <summary>Reads the outputs of a state that is in a bucket of Tencent Cloud.</summary>
public class DataTerraformRemoteStateCos : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">Where it is read.</param>
    /// <param name="id">The name in the scope.</param>
    /// <param name="config">Where the state is.</param>
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
