using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A job: steps on one machine.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowJob : IWorkflowJob
{
    /// <summary>The name on the run's page.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the jobs that come before it.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>The condition. Default: all needed jobs succeeded.</summary>
    public string? If { get; init; }

    /// <summary>The machine, such as <c>ubuntu-24.04</c>.</summary>
    public required RunnerLabels RunsOn { get; init; }

    /// <summary>The timeout.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>The permissions of its token.</summary>
    public required Permissions Permissions { get; init; }

    /// <summary>The environment whose rules apply and whose secrets are available.</summary>
    public string? Environment { get; init; }

    /// <summary>The concurrency group.</summary>
    public Concurrency? Concurrency { get; init; }

    /// <summary>Its outputs for the jobs that need it.</summary>
    public OrderedDictionary<string, string>? Outputs { get; init; }

    /// <summary>Variables of all its steps.</summary>
    public OrderedDictionary<string, string>? Env { get; init; }

    /// <summary>Its steps in order.</summary>
    public required IReadOnlyList<WorkflowStep> Steps { get; init; }
}
