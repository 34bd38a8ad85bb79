namespace Infra.Pipelines.Model;

/// <summary>A check that can stop a deployment, of the stacks in <c>$STACKS</c>.</summary>
/// <param name="Tool">By whom.</param>
/// <param name="Hard">The stacks for which a finding stops; for all others it is reported.</param>
/// <param name="IsSimulated">Whether the plans that it looks at are of a simulated cloud.</param>
public sealed record Gate(GateTool Tool, IReadOnlyList<string> Hard, bool IsSimulated = false)
{
    /// <summary>Whether a stack that has no plan yet gets one later in the run, and is judged then. Default: no.</summary>
    public bool IsLater { get; init; }

    /// <summary>The clouds of the estate, which a tool has rules for. Default: none.</summary>
    public IReadOnlyList<string> Clouds { get; init; } = [];

    /// <summary>Whether a tool is of somebody else. Such a tool never shares a job with an identity.</summary>
    public bool IsForeign => Tool != GateTool.Infra;
}
