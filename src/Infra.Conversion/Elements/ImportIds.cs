using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Conversion.Elements;

/// <summary>
/// Computes import ids: the id in the state, or what the type requires instead. No schema contains this; <c>ImportIds.json</c> follows the
/// section "Import" of the types' pages in the registry.
/// </summary>
/// <remarks>
/// A form has arguments in braces: <c>{a}</c>; <c>{a|b}</c>, the first with a value; <c>{a+b}</c>, all joined by <c>_</c>, where
/// <c>self</c>, if true, is that word; <c>{a/}</c>, the part after the last slash; <c>{:a}</c>, with the colon only if there is a value. A
/// type whose form is null cannot be imported; one without an entry uses its id.
/// </remarks>
internal static partial class ImportIds
{
    private static readonly Lazy<IReadOnlyDictionary<string, string?>> Forms = new(() =>
    {
        using var stream = typeof(ImportIds).Assembly.GetManifestResourceStream("ImportIds.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string?>>(stream)!;
    });

    /// <summary>The types with a known form, each with the arguments it uses.</summary>
    public static IEnumerable<(string Type, IReadOnlyList<string> Arguments)> Known => Forms.Value.Select(form =>
        (form.Key, (IReadOnlyList<string>)[.. Argument().Matches(form.Value ?? "").SelectMany(argument => argument.Groups["names"].Value.Split('|', '+'))]));

    /// <summary>Returns the import id of an object; null if its type cannot be imported or the state lacks an argument.</summary>
    public static string? Of(string type, JsonNode attributes)
    {
        if (!Forms.Value.TryGetValue(type, out var form)) return (string?)attributes["id"];
        if (form is null) return null;
        var isWhole = true;
        var id = Argument().Replace(form, argument =>
        {
            var (mark, names, cut) = (argument.Groups["mark"].Value, argument.Groups["names"].Value, argument.Groups["cut"].Success);
            var values = names.Split('|', '+').SelectMany(name => Values(attributes[name], name)).ToList();
            if (!names.Contains('+', StringComparison.Ordinal)) values = [.. values.Take(1)];
            isWhole &= values.Count > 0 || mark.Length > 0;
            var text = string.Join('_', values);
            return text.Length == 0 ? "" : mark + (cut ? text[(text.LastIndexOf('/') + 1)..] : text);
        });
        return isWhole ? id : null;
    }

    private static IEnumerable<string> Values(JsonNode? value, string name) => value switch
    {
        null => [],
        JsonArray list => list.SelectMany(item => Values(item, name)),
        JsonValue flag when flag.GetValueKind() == JsonValueKind.True => [name == "self" ? name : "true"],
        JsonValue flag when flag.GetValueKind() == JsonValueKind.False => name == "self" ? [] : ["false"],
        _ when $"{value}".Length == 0 => [],
        _ => [$"{value}"],
    };

    [GeneratedRegex(@"\{(?<mark>:?)(?<names>[a-z0-9_|+]+)(?<cut>/)?\}")]
    private static partial Regex Argument();
}
