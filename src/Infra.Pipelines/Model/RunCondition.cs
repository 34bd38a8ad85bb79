namespace Infra.Pipelines.Model;

/// <summary>When a job runs.</summary>
public enum RunCondition
{
    /// <summary>Nothing before it failed.</summary>
    OnSuccess,

    /// <summary>Something before it failed.</summary>
    OnFailure,

    /// <summary>Always.</summary>
    Always,
}
