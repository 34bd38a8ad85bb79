using Infra.Policy.Model;

namespace Infra.Policy.Rules.Judgement;

/// <summary>
/// Types that need no rule, with a reason: none of their arguments opens access, grants a permission, contains a secret or disables a
/// control. In the files beside this one, a line <c># …</c> is the reason for the types below it.
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
