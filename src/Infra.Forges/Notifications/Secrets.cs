using System.Collections;

namespace Infra.Forges.Notifications;

/// <summary>The values that must not be said: those of variables whose names say so.</summary>
/// <param name="values">The secrets.</param>
internal sealed class Secrets(IEnumerable<string> values)
{
    private const int Shortest = 6;
    private static readonly string[] Words = ["TOKEN", "SECRET", "PASSWORD", "PRIVATE_KEY", "ACCESS_KEY", "WEBHOOK", "CREDENTIAL"];

    private readonly List<string> _values = [.. values.Where(value => value.Length >= Shortest).OrderByDescending(value => value.Length)];

    /// <summary>Those of this process.</summary>
    public static Secrets OfEnvironment() => Of(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(one => ((string)one.Key, (string?)one.Value)));

    /// <summary>Those of such variables.</summary>
    public static Secrets Of(IEnumerable<(string Name, string? Value)> variables) =>
        new(variables.Where(one => Words.Any(word => one.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(one => one.Value ?? ""));

    /// <summary>The text without them.</summary>
    public string Mask(string text) => _values.Aggregate(text, (masked, value) => masked.Replace(value, "***", StringComparison.Ordinal));
}
