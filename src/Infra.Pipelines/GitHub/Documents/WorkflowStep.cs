using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A step: an action or a script.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowStep
{
    /// <summary>What the log shows.</summary>
    public required string Name { get; init; }

    /// <summary>The name under which others read its outputs.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it runs. Default: where all before it succeeded.</summary>
    public string? If { get; init; }

    /// <summary>The action.</summary>
    public PinnedAction? Uses { get; init; }

    /// <summary>What the action is told.</summary>
    public OrderedDictionary<string, string>? With { get; init; }

    /// <summary>Variables of the script. The only way by which an expression reaches it.</summary>
    public OrderedDictionary<string, string>? Env { get; init; }

    /// <summary>The script.</summary>
    public string? Run { get; init; }

    /// <summary>Whether the job goes on when it fails. Default: no.</summary>
    public bool? ContinueOnError { get; init; }
}
