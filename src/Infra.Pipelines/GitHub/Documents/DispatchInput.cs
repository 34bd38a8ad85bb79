using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>One input of a dispatched workflow.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record DispatchInput
{
    /// <summary>What the form says.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it can't be left empty.</summary>
    public required bool Required { get; init; }

    /// <summary><c>string</c>, <c>choice</c>, <c>boolean</c> or <c>environment</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What a choice is made from.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>What it is where nothing is said. Default: empty.</summary>
    public string? Default { get; init; }
}
