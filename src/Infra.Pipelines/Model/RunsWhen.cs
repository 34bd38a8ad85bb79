namespace Infra.Pipelines.Model;

/// <summary>When a job runs.</summary>
public enum RunsWhen
{
    /// <summary>Nothing before it failed.</summary>
    AllWell,

    /// <summary>Something before it failed.</summary>
    SomethingFailed,

    /// <summary>Whatever happened.</summary>
    Always,
}
