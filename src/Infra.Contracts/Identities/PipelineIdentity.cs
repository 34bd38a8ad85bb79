namespace Infra.Contracts.Identities;

/// <summary>
/// Who a pipeline is in one environment. Trust policies, federated credentials and the login steps of workflows are all written from
/// this object, so that they can't disagree.
/// </summary>
public sealed record PipelineIdentity
{
    /// <summary>What stands in place of an environment where the foundation itself is meant. No environment may be called so.</summary>
    public const string Foundation = "foundation";

    private const string Approval = "-approval";

    /// <summary>The estate's name.</summary>
    public required string Estate { get; init; }

    /// <summary>The environment that it reads or changes; of a foundation, the one whose plan identity shows its changes.</summary>
    public required string Environment { get; init; }

    /// <summary>Plan, apply or foundation.</summary>
    public required PipelineAccess Access { get; init; }

    /// <summary>Whose pipelines may take it; at least one.</summary>
    public required IReadOnlyList<SourceRepository> Repositories { get; init; }

    /// <summary>Its name: <c>lynx-prod-apply</c>.</summary>
    public string Name => $"{Estate}-{Environment}-{Access.ToString().ToLowerInvariant()}";

    /// <summary>The forge's environment whose jobs may take it; a plan is taken by jobs of none.</summary>
    public string ForgeEnvironment => Access == PipelineAccess.Foundation ? FoundationOf(Environment) : Environment;

    /// <summary>The exact GitHub subjects that it trusts: pull requests and the default branch, or one environment.</summary>
    public IReadOnlyList<string> SubjectsOf(GitHubRepository repository) => Access == PipelineAccess.Plan
        ? [.. repository.Subjects("pull_request"), .. repository.Subjects($"ref:refs/heads/{repository.DefaultBranch}")]
        : repository.Subjects($"environment:{ForgeEnvironment}");

    /// <summary>
    /// The exact subjects that it trusts, of whichever forge. Those of GitLab name a branch and no environment: what runs on the default
    /// branch may plan and apply, and the project's protected environments decide who applies.
    /// </summary>
    public IReadOnlyList<string> SubjectsOf(SourceRepository repository) => repository switch
    {
        GitHubRepository gitHub => SubjectsOf(gitHub),
        GitLabProject gitLab => [gitLab.Subject(gitLab.DefaultBranch)],
        _ => throw new ArgumentOutOfRangeException(nameof(repository), repository, "No such forge."),
    };

    /// <summary>The forge's environment of the foundations whose changes an environment's plan identity shows: <c>prod-foundation</c>.</summary>
    public static string FoundationOf(string environment) => $"{environment}-{Foundation}";

    /// <summary>The forge's environment in which a person is asked for changes of another one. No identity trusts its jobs.</summary>
    public static string ApprovalOf(string environment) => $"{environment}{Approval}";

    /// <summary>The environment for whose changes a person is asked in one of the forge's; null where it is not there to ask.</summary>
    public static string? AskedFor(string onForge) => onForge.EndsWith(Approval, StringComparison.Ordinal) ? onForge[..^Approval.Length] : null;

    /// <summary>The forge's group of jobs that change an environment, of which one runs at a time.</summary>
    public static string ConcurrencyGroupOf(string environment) => $"environment-{environment}";

    /// <summary>The identities of some environments: one that plans and one that applies for each, and for the last one that changes their foundation.</summary>
    /// <param name="estate">The estate's name.</param>
    /// <param name="environments">The environments that one foundation serves, in order of promotion; at least one.</param>
    /// <param name="repositories">Whose pipelines may take them.</param>
    public static IReadOnlyList<PipelineIdentity> Of(string estate, IReadOnlyList<string> environments, IReadOnlyList<SourceRepository> repositories)
    {
        return [.. environments.SelectMany(environment => new[] { One(environment, PipelineAccess.Plan), One(environment, PipelineAccess.Apply) }), One(environments[^1], PipelineAccess.Foundation)];

        PipelineIdentity One(string environment, PipelineAccess access) => new() { Estate = estate, Environment = environment, Access = access, Repositories = repositories };
    }
}
