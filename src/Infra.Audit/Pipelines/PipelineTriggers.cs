namespace Infra.Audit.Pipelines;

/// <summary>The events that start a job.</summary>
[Flags]
internal enum PipelineTriggers
{
    None = 0,

    /// <summary>A pull request: its code runs before anyone has reviewed it.</summary>
    PullRequest = 1,

    /// <summary>A push to branches named without a wildcard, such as a merge.</summary>
    Merge = 2,

    /// <summary>A push to any branch, or to any that matches a pattern.</summary>
    AnyPush = 4,

    /// <summary>Started by a person or a program, on the default branch.</summary>
    Manual = 8,

    /// <summary>A schedule.</summary>
    Schedule = 16,

    /// <summary>Any other event.</summary>
    Other = 32,
}
