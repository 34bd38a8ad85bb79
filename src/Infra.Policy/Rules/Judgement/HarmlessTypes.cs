using Infra.Policy.Model;

namespace Infra.Policy.Rules.Judgement;

/// <summary>
/// Types that need no rule, each with the reason: no argument of theirs opens a way in, gives a right, holds a secret or switches off a
/// control. In the files beside this one a line <c># …</c> is the reason of the types below it.
/// </summary>
public static class HarmlessTypes
{
    private static readonly string[] Providers = ["aws", "google", "azure", "others"];

    /// <summary>The reason, by type.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Providers.SelectMany(Read).ToDictionary();

    private static IEnumerable<KeyValuePair<string, string>> Read(string provider)
    {
        var reason = "";
        foreach (var line in EmbeddedTable.All($"Rules.Judgement.Harmless.{provider}.txt"))
        {
            if (line[0] == '#') reason = line[1..].Trim();
            else foreach (var type in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return new(type, reason);
        }
    }
}
