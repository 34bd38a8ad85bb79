namespace Infra.Contracts.Synthesized;

/// <summary>An environment: a posture and an approval rule.</summary>
/// <param name="Name">Such as <c>dev</c> or <c>prod</c>.</param>
/// <param name="Gates">Whether a finding stops a deployment or is only reported.</param>
public sealed record EnvironmentEntry(string Name, GateMode Gates);
