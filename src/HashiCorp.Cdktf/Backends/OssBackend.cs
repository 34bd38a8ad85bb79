using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a bucket of Alibaba Cloud.</summary>
public class OssBackend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a bucket of Alibaba Cloud.</summary>
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

/// <summary>Reads the outputs of a state in a bucket of Alibaba Cloud.</summary>
public class DataTerraformRemoteStateOss : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
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
