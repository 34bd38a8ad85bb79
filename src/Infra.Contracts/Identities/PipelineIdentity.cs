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

    /// <summary>The environment that it reads or changes.</summary>
    public required string Environment { get; init; }

    /// <summary>Plan or apply.</summary>
    public required PipelineAccess Access { get; init; }

    /// <summary>Whether it is about what serves all environments.</summary>
    public bool IsFoundation => Environment == Foundation;

    /// <summary>Whose pipelines may take it; at least one.</summary>
    public required IReadOnlyList<SourceRepository> Repositories { get; init; }

    /// <summary>Its name in every cloud: <c>lynx-prod-apply</c>.</summary>
    public string Name => $"{Estate}-{Environment}-{(Access == PipelineAccess.Plan ? "plan" : "apply")}";

    /// <summary>The exact GitHub subjects that it trusts: pull requests and the default branch, or one environment.</summary>
    public IReadOnlyList<string> SubjectsOf(GitHubRepository repository) => Access == PipelineAccess.Plan
        ? [.. repository.Subjects("pull_request"), .. repository.Subjects($"ref:refs/heads/{repository.DefaultBranch}")]
        : repository.Subjects($"environment:{Environment}");

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

    /// <summary>The forge's environment in which a person is asked for changes of another one. No identity trusts its jobs.</summary>
    public static string ApprovalOf(string environment) => $"{environment}{Approval}";

    /// <summary>The environment for whose changes a person is asked in one of the forge's; null where it is not there to ask.</summary>
    public static string? AskedFor(string onForge) => onForge.EndsWith(Approval, StringComparison.Ordinal) ? onForge[..^Approval.Length] : null;

    /// <summary>The forge's group of jobs that change an environment, of which one runs at a time.</summary>
    public static string ConcurrencyGroupOf(string environment) => $"environment-{environment}";

    /// <summary>The two identities of an environment.</summary>
    public static IReadOnlyList<PipelineIdentity> Of(string estate, string environment, IReadOnlyList<SourceRepository> repositories) =>
    [
        .. Enum.GetValues<PipelineAccess>().Select(access => new PipelineIdentity
        {
            Estate = estate, Environment = environment, Access = access, Repositories = repositories,
        }),
    ];
}
