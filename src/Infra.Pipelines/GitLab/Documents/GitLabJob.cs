using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A job of GitLab CI.</summary>
/// <remarks>https://docs.gitlab.com/ci/yaml/</remarks>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabJob
{
    /// <summary>The stage it is in.</summary>
    public required string Stage { get; init; }

    /// <summary>The rules that add it to a pipeline.</summary>
    public required IReadOnlyList<GitLabRule> Rules { get; init; }

    /// <summary>The jobs it waits for. Default: those of all earlier stages.</summary>
    public IReadOnlyList<GitLabNeed>? Needs { get; init; }

    /// <summary>Tags of its runners. Default: those of <see cref="GitLabDefaults.Tags"/>.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The environment that it changes.</summary>
    public GitLabEnvironment? Environment { get; init; }

    /// <summary>The concurrency group: one job at a time, the others wait in order.</summary>
    public string? ResourceGroup { get; init; }

    /// <summary>Whether a newer pipeline of the same merge request cancels it.</summary>
    public required bool Interruptible { get; init; }

    /// <summary>The timeout, such as <c>30m</c>.</summary>
    public required string Timeout { get; init; }

    /// <summary>Containers that run beside it.</summary>
    public IReadOnlyList<GitLabService>? Services { get; init; }

    /// <summary>Variables.</summary>
    public OrderedDictionary<string, string>? Variables { get; init; }

    /// <summary>OIDC tokens for cloud identities, by variable.</summary>
    public OrderedDictionary<string, IdToken>? IdTokens { get; init; }

    /// <summary>Its scripts in order.</summary>
    public required IReadOnlyList<string> Script { get; init; }

    /// <summary>Scripts that run afterwards in a separate shell, even after a failure. Default: none.</summary>
    public IReadOnlyList<string>? AfterScript { get; init; }

    /// <summary>Its artifacts.</summary>
    public GitLabArtifacts? Artifacts { get; init; }
}
