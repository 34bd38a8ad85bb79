using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Stores the state in a bucket of Amazon S3.</summary>
public class S3Backend : TerraformBackend
{
    /// <summary>Stores the state of a stack in a bucket of Amazon S3.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="props">The arguments of the backend.</param>
    public S3Backend(Construct scope, IS3BackendConfig props)
        : base(scope, "s3", props)
    {
    }

    /// <inheritdoc/>
    public override TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack) =>
        new DataTerraformRemoteStateS3(scope, name, WithArguments(new DataTerraformRemoteStateS3Config { Workspace = CurrentWorkspace }));
}

/// <summary>Reads the outputs of a state in a bucket of Amazon S3.</summary>
public class DataTerraformRemoteStateS3 : TerraformRemoteState
{
    /// <summary>Reads the outputs of a state.</summary>
    /// <param name="scope">The construct that reads it.</param>
    /// <param name="id">The id within the scope.</param>
    /// <param name="config">The location of the state.</param>
    public DataTerraformRemoteStateS3(Construct scope, string id, IDataTerraformRemoteStateS3Config config)
        : base(scope, id, "s3", config)
    {
    }
}

/// <summary>Arguments of <see cref="DataTerraformRemoteStateS3"/>.</summary>
public interface IDataTerraformRemoteStateS3Config : IDataTerraformRemoteStateConfig, IS3BackendConfig;

/// <inheritdoc cref="IDataTerraformRemoteStateS3Config"/>
public class DataTerraformRemoteStateS3Config : S3BackendConfig, IDataTerraformRemoteStateS3Config
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Defaults { get; set; }

    /// <inheritdoc/>
    public string? Workspace { get; set; }
}
