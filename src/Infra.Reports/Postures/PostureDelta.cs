using Infra.Contracts.Synthesized;

namespace Infra.Reports.Postures;

/// <summary>A posture setting with its construct.</summary>
/// <param name="Construct">The construct, such as <c>Vpc</c>.</param>
/// <param name="Setting">The setting.</param>
internal sealed record PostureDelta(string Construct, PostureSetting Setting)
{
    private const string Suffix = "Posture";

    public static IReadOnlyList<string> Columns { get; } = ["construct", "setting", "relaxed", "hardened", "controls"];

    public IReadOnlyList<string> Cells => [Construct, Setting.Name, Setting.Relaxed, Setting.Hardened, string.Join(", ", Setting.Controls)];

    /// <summary>Returns the settings that differ between the presets, or all settings.</summary>
    public static IReadOnlyList<PostureDelta> Rows(EstateFile estate, bool all) =>
    [
        .. from posture in estate.Postures
           from setting in posture.Settings
           where setting.Differs || all
           select new PostureDelta(posture.Name.EndsWith(Suffix, StringComparison.Ordinal) ? posture.Name[..^Suffix.Length] : posture.Name, setting),
    ];
}
