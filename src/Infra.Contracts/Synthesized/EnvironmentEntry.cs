using System.Text.Json.Serialization;

namespace Infra.Contracts.Synthesized;

/// <summary>An environment: a posture and an approval rule.</summary>
/// <param name="Name">Such as <c>dev</c> or <c>prod</c>.</param>
/// <param name="Gates">Whether a finding stops a deployment or is only reported.</param>
public sealed record EnvironmentEntry(string Name, GateMode Gates)
{
    /// <summary>The mildest severity that stops where gates are hard. Default: <see cref="Severity.High"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Severity? StopsAt { get; init; }

    /// <summary>The threshold that stops a deployment; null where nothing does.</summary>
    [JsonIgnore]
    public Severity? Threshold => Gates == GateMode.Hard ? StopsAt ?? Severity.High : null;
}
