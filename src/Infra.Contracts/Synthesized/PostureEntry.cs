namespace Infra.Contracts.Synthesized;

/// <summary>A posture: the security-relevant settings of one construct, in both presets.</summary>
/// <param name="Name">The name, such as <c>VpcPosture</c>.</param>
/// <param name="Settings">All settings, in source order.</param>
public sealed record PostureEntry(string Name, IReadOnlyList<PostureSetting> Settings);
