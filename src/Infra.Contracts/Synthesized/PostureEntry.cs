namespace Infra.Contracts.Synthesized;

/// <summary>A posture: the settings of one construct that matter to security, in both presets.</summary>
/// <param name="Name">Such as <c>VpcPosture</c>.</param>
/// <param name="Settings">All its settings, in the order of the source.</param>
public sealed record PostureEntry(string Name, IReadOnlyList<PostureSetting> Settings);
