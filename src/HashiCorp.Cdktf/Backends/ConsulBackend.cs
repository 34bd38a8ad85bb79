using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in the KV store of Consul.</summary>
public class ConsulBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in the KV store of Consul.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public ConsulBackend(Construct scope, IConsulBackendConfig props)
        : base(scope, "consul", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateConsul(scope, name, WithArguments(new DataTerraformRemoteStateConsulConfig { Workspace = CurrentWorkspace }));
}

/// <summary>Reads the outputs of a state in the KV store of Consul.</summary>
public class DataTerraformRemoteStateConsul : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStateConsul(Construct scope, string id, IDataTerraformRemoteStateConsulConfig config)
        : base(scope, id, "consul", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateConsul"/>.</summary>
public interface IDataTerraformRemoteStateConsulConfig : IDataTerraformRemoteStateConfig, IConsulBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateConsulConfig"/>
public class DataTerraformRemoteStateConsulConfig : ConsulBackendConfig, IDataTerraformRemoteStateConsulConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
