using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>One input of a dispatched workflow.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record DispatchInput
{
    /// <summary>The description in the form.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a value is required.</summary>
    public required bool Required { get; init; }

    /// <summary><c>string</c>, <c>choice</c>, <c>boolean</c> or <c>environment</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The options of a choice.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>The default value. Default: empty.</summary>
    public string? Default { get; init; }
}
