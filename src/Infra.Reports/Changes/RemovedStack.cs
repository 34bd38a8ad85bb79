using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Infra.Deployment.States;

namespace Infra.Reports.Changes;

/// <summary>A stack that the code has no longer. What it made is still there, until somebody destroys it.</summary>
/// <param name="Stack">Its name.</param>
/// <param name="Environment">Its environment; null for a foundation.</param>
/// <param name="Holds">What the last code of it described: the construct path of each managed resource.</param>
internal sealed record RemovedStack(string Stack, string? Environment, IReadOnlyList<string> Holds)
{
    /// <summary>Where its state rests, as the last code of it said; null where that is not known.</summary>
    public JsonObject? Backend { get; init; }

    /// <summary>Of a foundation, the environment whose identity may read its state; null where that is the last one.</summary>
    public string? PlannedAs { get; init; }

    /// <summary>What its state holds; null where nobody has looked.</summary>
    [JsonIgnore]
    public HeldState? State { get; init; }

    /// <summary>Whether nothing of it is left.</summary>
    [JsonIgnore]
    public bool IsTakenDown => State is { Holds: { Count: 0 } };

    /// <summary>Whether something of it is left for certain.</summary>
    [JsonIgnore]
    public bool StillHolds => State is { Holds: { Count: > 0 } };
}
