using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>An action, pinned to a commit: tags can be moved, and have been.</summary>
/// <param name="Repository">Such as <c>actions/checkout</c>.</param>
/// <param name="Version">The tag, for the reader and for the bot that renews it.</param>
/// <param name="Commit">Forty hexadecimal digits.</param>
public sealed record PinnedAction(string Repository, string Version, string Commit) : IYamlValue
{
    object IYamlValue.Yaml => $"{Repository}@{Commit}";

    string? IYamlValue.Comment => Version;
}
