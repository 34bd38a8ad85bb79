using System.Text.Json.Serialization;

namespace Infra.Contracts.Synthesized;

/// <summary>One setting of a posture.</summary>
/// <param name="Name">The property.</param>
/// <param name="Relaxed">Its value in the relaxed preset, as shown to a reader.</param>
/// <param name="Hardened">Its value in the hardened preset.</param>
/// <param name="Controls">The controls it answers, such as <c>AWS-0178</c> and <c>CKV2_AWS_11</c>.</param>
public sealed record PostureSetting(string Name, string Relaxed, string Hardened, IReadOnlyList<string> Controls)
{
    /// <summary>Whether the presets decide it differently.</summary>
    [JsonIgnore]
    public bool Differs => Relaxed != Hardened;
}
