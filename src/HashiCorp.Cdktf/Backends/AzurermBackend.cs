using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Keeps the state in a container of Azure Storage.</summary>
public class AzurermBackend : TerraformBackend
{
    /// <summary>Keeps the state of a stack in a container of Azure Storage.</summary>
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

/// <summary>Reads the outputs of a state that is in a container of Azure Storage.</summary>
public class DataTerraformRemoteStateAzurerm : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">Where it is read.</param>
    /// <param name="id">The name in the scope.</param>
    /// <param name="config">Where the state is.</param>
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
