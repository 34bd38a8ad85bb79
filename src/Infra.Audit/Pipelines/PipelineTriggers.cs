namespace Infra.Audit.Pipelines;

/// <summary>What starts a job.</summary>
[Flags]
internal enum PipelineTriggers
{
    None = 0,

    /// <summary>A pull request: its code runs before anybody has seen it.</summary>
    PullRequest = 1,

    /// <summary>A push to branches that are named without a wildcard: a merge.</summary>
    Merge = 2,

    /// <summary>A push to any branch, or to any that fits a pattern.</summary>
    AnyPush = 4,

    /// <summary>A person or a program, on the default branch.</summary>
    Manual = 8,

    /// <summary>The clock.</summary>
    Schedule = 16,

    /// <summary>Something else.</summary>
    Other = 32,
}
