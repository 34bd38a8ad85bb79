using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a container of OpenStack Swift.</summary>
public class SwiftBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a container of OpenStack Swift.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public SwiftBackend(Construct scope, ISwiftBackendConfig props)
        : base(scope, "swift", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateSwift(scope, name, WithArguments(new DataTerraformRemoteStateSwiftConfig()));
}

/// <summary>Reads the outputs of a state in a container of OpenStack Swift.</summary>
public class DataTerraformRemoteStateSwift : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStateSwift(Construct scope, string id, IDataTerraformRemoteStateSwiftConfig config)
        : base(scope, id, "swift", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateSwift"/>.</summary>
public interface IDataTerraformRemoteStateSwiftConfig : IDataTerraformRemoteStateConfig, ISwiftBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateSwiftConfig"/>
public class DataTerraformRemoteStateSwiftConfig : SwiftBackendConfig, IDataTerraformRemoteStateSwiftConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
