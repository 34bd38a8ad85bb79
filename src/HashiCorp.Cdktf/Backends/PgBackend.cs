using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a PostgreSQL database.</summary>
public class PgBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a PostgreSQL database.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public PgBackend(Construct scope, IPgBackendConfig props)
        : base(scope, "pg", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStatePg(scope, name, WithArguments(new DataTerraformRemoteStatePgConfig { Workspace = CurrentWorkspace }));
}

/// <summary>Reads the outputs of a state in a PostgreSQL database.</summary>
public class DataTerraformRemoteStatePg : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStatePg(Construct scope, string id, IDataTerraformRemoteStatePgConfig config)
        : base(scope, id, "pg", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStatePg"/>.</summary>
public interface IDataTerraformRemoteStatePgConfig : IDataTerraformRemoteStateConfig, IPgBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStatePgConfig"/>
public class DataTerraformRemoteStatePgConfig : PgBackendConfig, IDataTerraformRemoteStatePgConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
