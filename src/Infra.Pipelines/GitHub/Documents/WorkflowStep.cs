using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A step: an action or a script.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowStep
{
    /// <summary>The name in the log.</summary>
    public required string Name { get; init; }

    /// <summary>The id under which other steps read its outputs.</summary>
    public string? Id { get; init; }

    /// <summary>The condition. Default: all earlier steps succeeded.</summary>
    public string? If { get; init; }

    /// <summary>The action.</summary>
    public PinnedAction? Uses { get; init; }

    /// <summary>The inputs of the action.</summary>
    public OrderedDictionary<string, string>? With { get; init; }

    /// <summary>Variables of the script. Expressions reach a script only this way.</summary>
    public OrderedDictionary<string, string>? Env { get; init; }

    /// <summary>The script.</summary>
    public string? Run { get; init; }

    /// <summary>Whether the job continues if it fails. Default: no.</summary>
    public bool? ContinueOnError { get; init; }
}
