using System.Globalization;

namespace Infra.Pipelines.Tests.Kargo.Evaluation;

/// <summary>Times in the layouts of Go, which are written as one certain moment.</summary>
internal static class GoTime
{
    private static readonly Dictionary<string, string> Layouts = new()
    {
        ["Mon, 02 Jan 2006 15:04:05 MST"] = "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        ["2006-01-02T15:04:05Z"] = "yyyy-MM-dd'T'HH:mm:ss'Z'",
    };

    public static DateTimeOffset Parse(string text, string layout) =>
        DateTimeOffset.ParseExact(text, Layouts[layout], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Format(DateTimeOffset time, string layout) => time.UtcDateTime.ToString(Layouts[layout], CultureInfo.InvariantCulture);

    /// <summary>A duration such as <c>10m</c>; of one unit, as the manifests write it.</summary>
    public static TimeSpan Duration(string text) => text[^1] switch
    {
        's' => TimeSpan.FromSeconds(int.Parse(text[..^1], CultureInfo.InvariantCulture)),
        'm' => TimeSpan.FromMinutes(int.Parse(text[..^1], CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"{text} is no duration of seconds or minutes"),
    };
}
