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
        storage.AcceptRisk(
            ["CKV_AWS_144", "CKV2_AWS_62"],
            "States are versioned and can be rebuilt by import; nobody listens to their events", "platform@acme.example", new(2027, 12, 31));
        storage.AcceptRisk(
            ["AWS-0171", "AWS-0172"],
            "The access log records who reads and writes a state, until the account has a trail", "platform@acme.example", new(2027, 6, 30));
        _ = new TerraformOutput(this, "state-bucket", new TerraformOutputConfig { Value = storage.Bucket.Resource.Bucket });
        _ = new TerraformOutput(this, "lock-table", new TerraformOutputConfig { Value = storage.LockTable.Name });
    }
}
