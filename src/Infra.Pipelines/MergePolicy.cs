namespace Infra.Pipelines;

/// <summary>What is deployed when a change is merged.</summary>
public enum MergePolicy
{
    /// <summary>Every environment, one after the other; where one asks, the rest waits for the answer.</summary>
    Everything,

    /// <summary>The first environment. The others are deployed when somebody, or a promotion, starts the pipeline for them.</summary>
    FirstEnvironment,

    /// <summary>Nothing: every environment is deployed when somebody, or a promotion, starts the pipeline for it.</summary>
    Nothing,
}
