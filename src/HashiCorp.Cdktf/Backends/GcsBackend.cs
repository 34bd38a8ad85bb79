using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Keeps the state in a bucket of Google Cloud Storage.</summary>
public class GcsBackend : TerraformBackend
{
    /// <summary>Keeps the state of a stack in a bucket of Google Cloud Storage.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public GcsBackend(Construct scope, IGcsBackendConfig props)
        : base(scope, "gcs", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateGcs(scope, name, WithArguments(new DataTerraformRemoteStateGcsConfig { Workspace = CurrentWorkspace }));
}

/// <summary>Reads the outputs of a state that is in a bucket of Google Cloud Storage.</summary>
public class DataTerraformRemoteStateGcs : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">Where it is read.</param>
    /// <param name="id">The name in the scope.</param>
    /// <param name="config">Where the state is.</param>
    public DataTerraformRemoteStateGcs(Construct scope, string id, IDataTerraformRemoteStateGcsConfig config)
        : base(scope, id, "gcs", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateGcs"/>.</summary>
public interface IDataTerraformRemoteStateGcsConfig : IDataTerraformRemoteStateConfig, IGcsBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateGcsConfig"/>
public class DataTerraformRemoteStateGcsConfig : GcsBackendConfig, IDataTerraformRemoteStateGcsConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
