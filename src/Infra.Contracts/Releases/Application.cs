using System.Text.RegularExpressions;

namespace Infra.Contracts.Releases;

/// <summary>What an application repository builds and environments run.</summary>
public sealed partial record Application
{
    /// <summary>2 to 30 lower-case letters, digits or hyphens, the first a letter: <c>api</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where its artifacts are published, without a tag: <c>ghcr.io/lynx/lynx-api</c>.</summary>
    public required string Artifact { get; init; }

    /// <summary>A version of it: a full commit, and the artifact that was built from that commit and is tagged with it.</summary>
    public ApplicationVersion At(string commit) => new(commit, $"{Artifact}:{commit}");

    /// <summary>Whether a text is a name of an application.</summary>
    public static bool IsName(string text) => NamePattern().IsMatch(text);

    /// <summary>Whether a text is a place of artifacts: a host and a path, in lower case, without a tag.</summary>
    public static bool IsArtifact(string text) => ArtifactPattern().IsMatch(text);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z(?<=^.{2,30})")]
    private static partial Regex NamePattern();

    // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9]+([._-][a-z0-9]+)*)+\z")]
    private static partial Regex ArtifactPattern();
}
