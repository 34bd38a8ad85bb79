using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A job: steps on one machine.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowJob : IWorkflowJob
{
    /// <summary>What the run's page shows.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the jobs that come before it.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>Whether it runs. Default: where everything it needs succeeded.</summary>
    public string? If { get; init; }

    /// <summary>The machine, such as <c>ubuntu-24.04</c>.</summary>
    public required RunnerLabels RunsOn { get; init; }

    /// <summary>After how long it is stopped.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>What its token may do.</summary>
    public required Permissions Permissions { get; init; }

    /// <summary>The environment whose rules it waits for, and whose secrets it gets.</summary>
    public string? Environment { get; init; }

    /// <summary>Which jobs wait for each other.</summary>
    public Concurrency? Concurrency { get; init; }

    /// <summary>What it tells the jobs that need it.</summary>
    public OrderedDictionary<string, string>? Outputs { get; init; }

    /// <summary>Variables of all its steps.</summary>
    public OrderedDictionary<string, string>? Env { get; init; }

    /// <summary>Its steps in order.</summary>
    public required IReadOnlyList<WorkflowStep> Steps { get; init; }
}
