using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a bucket of Google Cloud Storage.</summary>
public class GcsBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a bucket of Google Cloud Storage.</summary>
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

/// <summary>Reads the outputs of a state in a bucket of Google Cloud Storage.</summary>
public class DataTerraformRemoteStateGcs : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
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
