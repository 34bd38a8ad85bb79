namespace Infra.Pipelines;

/// <summary>What a merge deploys.</summary>
public enum MergePolicy
{
    /// <summary>Every environment in order; an approval holds back the environments after it.</summary>
    Everything,

    /// <summary>The first environment. The others are deployed when a person or a promotion starts the pipeline for them.</summary>
    FirstEnvironment,

    /// <summary>Nothing: every environment is deployed when a person or a promotion starts the pipeline for it.</summary>
    Nothing,
}
