using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>Options of <see cref="AwsPipelines"/>.</summary>
public sealed record AwsPipelinesOptions
{
    /// <summary>Whose pipelines plan and apply; at least one.</summary>
    public required IReadOnlyList<SourceRepository> Repositories { get; init; }

    /// <summary>Where the states are stored: a <see cref="S3StateStorage"/>, or one that exists, by <see cref="S3StateStorage.FromExisting"/>.</summary>
    public required IS3StateStorage State { get; init; }

    /// <summary>The environments in this account. Default: all of the estate.</summary>
    public IReadOnlyList<DeploymentEnvironment>? Environments { get; init; }

    /// <summary>
    /// What types take that Infra does not know, or more for those it knows. It counts in the environments whose stacks hold the type. No
    /// action may be <c>*</c> or all of a service. Default: nothing.
    /// </summary>
    public IReadOnlyList<AwsTypePermissions> Permissions { get; init; } = [];

    /// <summary>The types that Terraform modules in the stacks hold, such as <c>aws_sqs_queue</c>; synth can't look into a module. Default: none.</summary>
    public IReadOnlyList<string> ModuleTypes { get; init; } = [];

    /// <summary>
    /// Names of policies that AWS manages and a role of an environment may have, besides those that the stacks attach. Default: none.
    /// </summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } = [];

    /// <summary>
    /// What workloads may do besides: it widens the boundary, and whoever applies can give it to any role of an environment. Default: nothing.
    /// </summary>
    public IReadOnlyList<PolicyStatement> Workloads { get; init; } = [];
}
