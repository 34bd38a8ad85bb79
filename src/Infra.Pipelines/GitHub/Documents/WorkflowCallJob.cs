using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A job that is another workflow of the same repository.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowCallJob : IWorkflowJob
{
    /// <summary>The name on the run's page.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the jobs that come before it.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>The maximum permissions of its jobs' tokens.</summary>
    public required Permissions Permissions { get; init; }

    /// <summary>The file, from the root of the repository, with <c>./</c> in front.</summary>
    public required string Uses { get; init; }

    /// <summary>The inputs of that workflow.</summary>
    public OrderedDictionary<string, string>? With { get; init; }
}
