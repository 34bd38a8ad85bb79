using Infra.Constructs.Aws;
using Infra.Constructs.Estates;
using Infra.Constructs.State;

namespace Infra.Stacks.Foundation;

/// <summary>What must exist in AWS before a pipeline can run: the storage of states.</summary>
public sealed class AwsFoundation : AwsStack
{
    /// <summary>Creates <c>aws-foundation</c>.</summary>
    public AwsFoundation(Estate estate, AwsAccount account) : base(estate, null, "foundation", account)
    {
        var storage = new S3StateStorage(this, "State");
        _ = new TerraformOutput(this, "state-bucket", new TerraformOutputConfig { Value = storage.Bucket.Resource.Bucket });
        _ = new TerraformOutput(this, "lock-table", new TerraformOutputConfig { Value = storage.LockTable.Name });
    }
}
