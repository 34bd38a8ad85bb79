using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Keeps the state in a bucket of Alibaba Cloud.</summary>
public class OssBackend : TerraformBackend
{
    /// <summary>Keeps the state of a stack in a bucket of Alibaba Cloud.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public OssBackend(Construct scope, IOssBackendConfig props)
        : base(scope, "oss", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateOss(scope, name, WithArguments(new DataTerraformRemoteStateOssConfig()));
}

/// <summary>Reads the outputs of a state that is in a bucket of Alibaba Cloud.</summary>
public class DataTerraformRemoteStateOss : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">Where it is read.</param>
    /// <param name="id">The name in the scope.</param>
    /// <param name="config">Where the state is.</param>
    public DataTerraformRemoteStateOss(Construct scope, string id, IDataTerraformRemoteStateOssConfig config)
        : base(scope, id, "oss", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateOss"/>.</summary>
public interface IDataTerraformRemoteStateOssConfig : IDataTerraformRemoteStateConfig, IOssBackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateOssConfig"/>
public class DataTerraformRemoteStateOssConfig : OssBackendConfig, IDataTerraformRemoteStateOssConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
