using System.Globalization;
using System.Reflection;

namespace Infra.Constructs.Posture;

/// <summary>A posture setting: one property of the posture record.</summary>
internal sealed class PostureSettings
{
    private readonly PropertyInfo _property;

    private PostureSettings(PropertyInfo property) => _property = property;

    public string Name => _property.Name;

    public IReadOnlyList<string> Controls => _property.GetCustomAttribute<ControlsAttribute>()?.Ids ?? [];

    /// <summary>Returns the settings in source order.</summary>
    public static IReadOnlyList<PostureSettings> Of<TPosture>() where TPosture : SecurityPosture =>
    [
        .. typeof(TPosture).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OrderBy(property => property.MetadataToken)
            .Select(property => new PostureSettings(property)),
    ];

    public object? ValueIn(SecurityPosture posture) => _property.GetValue(posture);

    /// <summary>Returns the value as shown in the posture table.</summary>
    public string Display(SecurityPosture posture) => ValueIn(posture) switch
    {
        true => "yes",
        false => "no",
        null => "none",
        Enum value => Words(value.ToString()),
        IEnumerable<string> items => string.Join(", ", items),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Converts <c>PerZone</c> to <c>per zone</c>.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(c)}" : $"{c}"));
}
