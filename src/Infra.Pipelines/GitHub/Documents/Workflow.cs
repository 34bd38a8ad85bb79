using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A workflow of GitHub Actions.</summary>
/// <remarks>https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax</remarks>
[YamlDocument(YamlNames.Kebab)]
public sealed record Workflow
{
    /// <summary>The name on the Actions page.</summary>
    public required string Name { get; init; }

    /// <summary>The title of a run. Default: the commit's or the pull request's.</summary>
    public string? RunName { get; init; }

    /// <summary>What starts it.</summary>
    public required WorkflowTriggers On { get; init; }

    /// <summary>The permissions of the token in jobs that set none.</summary>
    public required Permissions Permissions { get; init; }

    /// <summary>The concurrency group of its runs.</summary>
    public required Concurrency Concurrency { get; init; }

    /// <summary>Variables of every job.</summary>
    public OrderedDictionary<string, string>? Env { get; init; }

    /// <summary>The shell of every script.</summary>
    public WorkflowDefaults? Defaults { get; init; }

    /// <summary>Its jobs by id.</summary>
    public required OrderedDictionary<string, IWorkflowJob> Jobs { get; init; }
}
