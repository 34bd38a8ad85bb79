using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a container of Azure Storage.</summary>
public class AzurermBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a container of Azure Storage.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public AzurermBackend(Construct scope, IAzurermBackendConfig props)
        : base(scope, "azurerm", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateAzurerm(scope, name, WithArguments(new DataTerraformRemoteStateAzurermConfig { Workspace = CurrentWorkspace }));
}

/// <summary>Reads the outputs of a state in a container of Azure Storage.</summary>
public class DataTerraformRemoteStateAzurerm : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStateAzurerm(Construct scope, string id, IDataTerraformRemoteStateAzurermConfig config)
        : base(scope, id, "azurerm", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateAzurerm"/>.</summary>
public interface IDataTerraformRemoteStateAzurermConfig : IDataTerraformRemoteStateConfig, IAzurermBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateAzurermConfig"/>
public class DataTerraformRemoteStateAzurermConfig : AzurermBackendConfig, IDataTerraformRemoteStateAzurermConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
