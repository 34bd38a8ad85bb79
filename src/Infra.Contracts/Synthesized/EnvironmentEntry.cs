using System.Text.Json.Serialization;
using Infra.Contracts.Identities;

namespace Infra.Contracts.Synthesized;

/// <summary>An environment and how it is gated.</summary>
/// <param name="Name">The name, such as <c>dev</c> or <c>prod</c>.</param>
/// <param name="Gates">Whether findings block a deployment or are only reported.</param>
public sealed record EnvironmentEntry(string Name, GateMode Gates)
{
    /// <summary>The lowest severity that blocks a deployment when gates are hard. Default: null, <see cref="Severity.High"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Severity? StopsAt { get; init; }

    /// <summary>The machines of its jobs; null where a forge lends them.</summary>
    public PipelineRunners? Runners { get; init; }

    /// <summary>The lowest severity that blocks a deployment; null if none does.</summary>
    [JsonIgnore]
    public Severity? Threshold => Gates == GateMode.Hard ? StopsAt ?? Severity.High : null;
}
