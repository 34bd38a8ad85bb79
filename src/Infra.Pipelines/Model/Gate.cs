namespace Infra.Pipelines.Model;

/// <summary>A check of the stacks in <c>$STACKS</c> that can stop a deployment.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Hard">The stacks whose findings stop a deployment; those of others are reported.</param>
/// <param name="IsSimulated">Whether its plans are of a simulated cloud.</param>
public sealed record Gate(GateTool Tool, IReadOnlyList<string> Hard, bool IsSimulated = false)
{
    /// <summary>Whether a stack without a plan is planned and checked later in the run. Default: no.</summary>
    public bool IsLater { get; init; }

    /// <summary>The clouds of the estate, for tools with rules per cloud. Default: none.</summary>
    public IReadOnlyList<string> Clouds { get; init; } = [];

    /// <summary>Whether it is a third-party tool. Such a tool never shares a job with an identity.</summary>
    public bool IsForeign => Tool != GateTool.Infra;
}
