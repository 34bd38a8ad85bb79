using System.Collections;

namespace Infra.Forges.Notifications;

/// <summary>Masks secrets: the values of variables whose names say that they are secret.</summary>
/// <param name="values">The secrets.</param>
internal sealed class Secrets(IEnumerable<string> values)
{
    private const int Shortest = 6;
    private static readonly string[] Words = ["TOKEN", "SECRET", "PASSWORD", "PRIVATE_KEY", "ACCESS_KEY", "WEBHOOK", "CREDENTIAL"];

    private readonly List<string> _values = [.. values.Where(value => value.Length >= Shortest).OrderByDescending(value => value.Length)];

    /// <summary>Returns the secrets in the environment of this process.</summary>
    public static Secrets OfEnvironment() => Of(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(one => ((string)one.Key, (string?)one.Value)));

    /// <summary>Returns the secrets in these variables.</summary>
    public static Secrets Of(IEnumerable<(string Name, string? Value)> variables) =>
        new(variables.Where(one => Words.Any(word => one.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(one => one.Value ?? ""));

    /// <summary>Returns the text with the secrets masked.</summary>
    public string Mask(string text) => _values.Aggregate(text, (masked, value) => masked.Replace(value, "***", StringComparison.Ordinal));
}
