using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>The events that start a workflow. <c>pull_request_target</c> is left out: it gives a fork's code the secrets of this repository.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record WorkflowTriggers
{
    /// <summary>A pull request is opened or gets commits.</summary>
    public BranchFilter? PullRequest { get; init; }

    /// <summary>Pull requests enter the merge queue.</summary>
    public BranchFilter? MergeGroup { get; init; }

    /// <summary>A comment on an issue or a pull request. The workflow and its permissions are those of the default branch, for any author.</summary>
    public EventTypes? IssueComment { get; init; }

    /// <summary>A branch gets commits.</summary>
    public BranchFilter? Push { get; init; }

    /// <summary>At fixed times.</summary>
    public IReadOnlyList<CronSchedule>? Schedule { get; init; }

    /// <summary>A person or a program starts it with inputs.</summary>
    public WorkflowDispatch? WorkflowDispatch { get; init; }

    /// <summary>A job of another workflow calls it.</summary>
    public WorkflowCall? WorkflowCall { get; init; }
}
