using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>An action, pinned to a commit, because tags can be moved.</summary>
/// <param name="Repository">Such as <c>actions/checkout</c>.</param>
/// <param name="Version">The tag, for readers and for the bot that updates the pin.</param>
/// <param name="Commit">Forty hexadecimal digits.</param>
public sealed record PinnedAction(string Repository, string Version, string Commit) : IYamlValue
{
    object IYamlValue.Yaml => $"{Repository}@{Commit}";

    string? IYamlValue.Comment => Version;
}
