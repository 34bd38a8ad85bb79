using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>The events that start a workflow. <c>pull_request_target</c> is left out: it gives a fork's code the secrets of this repository.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record WorkflowTriggers
{
    /// <summary>A pull request is opened or gets commits.</summary>
    public BranchFilter? PullRequest { get; init; }

    /// <summary>Pull requests are in the queue of those that are merged next.</summary>
    public BranchFilter? MergeGroup { get; init; }

    /// <summary>Somebody comments on an issue or a pull request. The workflow and its rights are those of the default branch, whoever comments.</summary>
    public EventTypes? IssueComment { get; init; }

    /// <summary>A branch gets commits.</summary>
    public BranchFilter? Push { get; init; }

    /// <summary>At fixed times.</summary>
    public IReadOnlyList<CronSchedule>? Schedule { get; init; }

    /// <summary>Somebody, or a program, starts it with inputs.</summary>
    public WorkflowDispatch? WorkflowDispatch { get; init; }

    /// <summary>A job of another workflow is this one.</summary>
    public WorkflowCall? WorkflowCall { get; init; }
}
