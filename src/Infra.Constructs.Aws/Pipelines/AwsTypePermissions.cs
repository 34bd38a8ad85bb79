using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// What pipelines may do because an environment's stacks hold a type: for a type that Infra does not know, or in addition to what it knows.
/// </summary>
/// <param name="Type">Terraform's type, such as <c>aws_mq_broker</c>; <c>data.aws_mq_broker</c> for a data source.</param>
public sealed record AwsTypePermissions(string Type)
{
    /// <summary>What planning takes; an apply has it as well. Default: nothing.</summary>
    public IReadOnlyList<PolicyStatement> Read { get; init; } = [];

    /// <summary>What creating, changing, tagging and deleting take. Default: nothing.</summary>
    public IReadOnlyList<PolicyStatement> Write { get; init; } = [];
}
