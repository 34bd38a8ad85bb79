using System.Text.Json.Serialization;

namespace Infra.Contracts.Synthesized;

/// <summary>One setting of a posture.</summary>
/// <param name="Name">The property name.</param>
/// <param name="Relaxed">The value in the relaxed preset, formatted for display.</param>
/// <param name="Hardened">The value in the hardened preset, formatted for display.</param>
/// <param name="Controls">The controls it implements, such as <c>AWS-0178</c> and <c>CKV2_AWS_11</c>.</param>
public sealed record PostureSetting(string Name, string Relaxed, string Hardened, IReadOnlyList<string> Controls)
{
    /// <summary>Whether the presets have different values.</summary>
    [JsonIgnore]
    public bool Differs => Relaxed != Hardened;
}
