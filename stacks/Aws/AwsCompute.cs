using Infra.Constructs.Aws;
using Infra.Constructs.Estates;

namespace Infra.Stacks.Aws;

/// <summary>An environment's virtual machine in AWS.</summary>
public sealed class AwsCompute : AwsStack
{
    /// <summary>Creates <c>aws-ENVIRONMENT-compute</c>.</summary>
    public AwsCompute(Estate estate, DeploymentEnvironment environment, AwsAccount account, AwsSettings settings, Vpc vpc)
        : base(estate, environment, "compute", account)
    {
        var instance = new Instance(this, "Instance", new() { Vpc = vpc, InstanceType = settings.InstanceType });
        Api.RunOn(instance.Resource, "tags", this);
        _ = new TerraformOutput(this, "instance-id", new TerraformOutputConfig { Value = instance.Resource.Id });
        _ = new TerraformOutput(this, "private-ip", new TerraformOutputConfig { Value = instance.PrivateIp });
        if (instance.PublicIp is { } address) _ = new TerraformOutput(this, "public-ip", new TerraformOutputConfig { Value = address });
    }
}
