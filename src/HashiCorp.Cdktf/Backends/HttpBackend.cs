using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a REST service.</summary>
public class HttpBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a REST service.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public HttpBackend(Construct scope, IHttpBackendConfig props)
        : base(scope, "http", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateHttp(scope, name, WithArguments(new DataTerraformRemoteStateHttpConfig()));
}

/// <summary>Reads the outputs of a state in a REST service.</summary>
public class DataTerraformRemoteStateHttp : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStateHttp(Construct scope, string id, IDataTerraformRemoteStateHttpConfig config)
        : base(scope, id, "http", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateHttp"/>.</summary>
public interface IDataTerraformRemoteStateHttpConfig : IDataTerraformRemoteStateConfig, IHttpBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateHttpConfig"/>
public class DataTerraformRemoteStateHttpConfig : HttpBackendConfig, IDataTerraformRemoteStateHttpConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
