using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Infra.Deployment.States;

namespace Infra.Reports.Changes;

/// <summary>A stack that was removed from the code. Its resources remain until it is destroyed.</summary>
/// <param name="Stack">The stack name.</param>
/// <param name="Environment">The environment; null for a foundation stack.</param>
/// <param name="Holds">The construct path of each managed resource in the last version of its code.</param>
internal sealed record RemovedStack(string Stack, string? Environment, IReadOnlyList<string> Holds)
{
    /// <summary>The cloud; null if unknown.</summary>
    public string? Cloud { get; init; }

    /// <summary>The backend in the last version of its code; null if unknown.</summary>
    public JsonObject? Backend { get; init; }

    /// <summary>For a foundation stack, the environment whose identity may read its state; null for the last environment.</summary>
    public string? PlannedAs { get; init; }

    /// <summary>The content of its state; null if it was not read.</summary>
    [JsonIgnore]
    public HeldState? State { get; init; }

    /// <summary>Whether all of its resources are known to be destroyed.</summary>
    [JsonIgnore]
    public bool IsTakenDown => State is { Holds: { Count: 0 } };

    /// <summary>Whether some of its resources are known to remain.</summary>
    [JsonIgnore]
    public bool StillHolds => State is { Holds: { Count: > 0 } };
}
