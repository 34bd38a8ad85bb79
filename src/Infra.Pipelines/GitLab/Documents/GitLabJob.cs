using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A job of GitLab CI.</summary>
/// <remarks>https://docs.gitlab.com/ci/yaml/</remarks>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabJob
{
    /// <summary>The stage it is in.</summary>
    public required string Stage { get; init; }

    /// <summary>When it is part of a pipeline.</summary>
    public required IReadOnlyList<GitLabRule> Rules { get; init; }

    /// <summary>The jobs it waits for. Default: those of all stages before.</summary>
    public IReadOnlyList<GitLabNeed>? Needs { get; init; }

    /// <summary>Which runners. Default: those of <see cref="GitLabDefaults.Tags"/>.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The environment that it changes.</summary>
    public GitLabEnvironment? Environment { get; init; }

    /// <summary>Of one group one job runs at a time, the others wait in order.</summary>
    public string? ResourceGroup { get; init; }

    /// <summary>Whether a newer pipeline of the same merge request stops it.</summary>
    public required bool Interruptible { get; init; }

    /// <summary>After how long it is stopped, such as <c>30m</c>.</summary>
    public required string Timeout { get; init; }

    /// <summary>Containers that run beside it.</summary>
    public IReadOnlyList<GitLabService>? Services { get; init; }

    /// <summary>Variables.</summary>
    public OrderedDictionary<string, string>? Variables { get; init; }

    /// <summary>Tokens with which cloud identities are taken, by the variable that holds each.</summary>
    public OrderedDictionary<string, IdToken>? IdTokens { get; init; }

    /// <summary>Its scripts in order.</summary>
    public required IReadOnlyList<string> Script { get; init; }

    /// <summary>What runs after them, in a shell of its own, whether they failed or not. Default: nothing.</summary>
    public IReadOnlyList<string>? AfterScript { get; init; }

    /// <summary>What it keeps.</summary>
    public GitLabArtifacts? Artifacts { get; init; }
}
