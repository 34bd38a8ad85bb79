using Infra.Constructs.Estates;
using Infra.Constructs.Google.State;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>Options of <see cref="GooglePipelines"/>.</summary>
public sealed record GooglePipelinesOptions
{
    /// <summary>Whose pipelines may take the identities; at least one, with its numeric ids.</summary>
    public required IReadOnlyList<SourceRepository> Repositories { get; init; }

    /// <summary>The project of each environment of the estate.</summary>
    public required IReadOnlyDictionary<DeploymentEnvironment, GoogleProject> Projects { get; init; }

    /// <summary>Where the states are stored: a <see cref="GcsStateStorage"/>, or one that exists, by <see cref="GcsStateStorage.FromExisting"/>.</summary>
    public required IGcsStateStorage State { get; init; }

    /// <summary>
    /// Roles that an apply identity may grant in its project, and no others: those of the workloads' service accounts.
    /// </summary>
    public required IReadOnlyList<string> GrantableRoles { get; init; }

    /// <summary>The APIs of the stack's project, which must be enabled first. Default: they are.</summary>
    public ProjectServices? Services { get; init; }

    /// <summary>
    /// What types take that Infra does not know, or more for those it knows. It counts in the environments whose stacks hold the type.
    /// Default: nothing.
    /// </summary>
    public IReadOnlyList<GoogleTypePermissions> Permissions { get; init; } = [];

    /// <summary>The types that Terraform modules in the stacks hold, such as <c>google_pubsub_topic</c>; synth can't look into a module. Default: none.</summary>
    public IReadOnlyList<string> ModuleTypes { get; init; } = [];
}
