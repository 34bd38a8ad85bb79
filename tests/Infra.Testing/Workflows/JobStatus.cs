using System.Text.Json.Nodes;

namespace Infra.Testing.Workflows;

/// <summary>What expressions may ask of what ran before: in a condition of a job all jobs that it waits for, in one of a step the steps before it.</summary>
public sealed record JobStatus(bool Success, bool Failure, bool Cancelled)
{
    public JsonObject ToJson() => new() { ["success"] = Success, ["failure"] = Failure, ["cancelled"] = Cancelled };

    /// <summary>Within a job that is at work: a job that started after the run was cancelled is not cancelled itself.</summary>
    public static JobStatus OfSteps(bool failed) => new(!failed, failed, Cancelled: false);
}
