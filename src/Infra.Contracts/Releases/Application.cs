using System.Text.RegularExpressions;

namespace Infra.Contracts.Releases;

/// <summary>An application that is built in its own repository and runs in environments.</summary>
public sealed partial record Application
{
    /// <summary>2 to 30 lower-case letters, digits or hyphens, starting with a letter: <c>api</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The repository of its artifacts, without a tag: <c>ghcr.io/lynx/lynx-api</c>.</summary>
    public required string Artifact { get; init; }

    /// <summary>Returns the version for a full commit, with the artifact that is built from and tagged with it.</summary>
    public ApplicationVersion At(string commit) => new(commit, $"{Artifact}:{commit}");

    /// <summary>Whether the text is a valid application name.</summary>
    public static bool IsName(string text) => NamePattern().IsMatch(text);

    /// <summary>Whether the text is a valid artifact repository: a lower-case host and path, without a tag.</summary>
    public static bool IsArtifact(string text) => ArtifactPattern().IsMatch(text);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z(?<=^.{2,30})")]
    private static partial Regex NamePattern();

    // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9]+([._-][a-z0-9]+)*)+\z")]
    private static partial Regex ArtifactPattern();
}
