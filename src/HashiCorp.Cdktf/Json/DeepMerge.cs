using System.Collections;
using System.Globalization;

namespace HashiCorp.Cdktf;

/// <summary>Merges overrides into arguments: maps by key, lists by appending; other values are replaced, and <see langword="null"/> removes a value.</summary>
internal static class DeepMerge
{
    /// <summary>Returns a new map and leaves the arguments unchanged.</summary>
    public static Dictionary<string, object> Of(IDictionary<string, object> target, IEnumerable<KeyValuePair<string, object?>> overrides)
    {
        var merged = new Dictionary<string, object>(target, StringComparer.Ordinal);
        foreach (var (key, value) in overrides)
        {
            if (value is null)
            {
                merged.Remove(key);
            }
            else
            {
                merged[key] = Value(merged.GetValueOrDefault(key), value);
            }
        }

        return merged;
    }

    private static object Value(object? target, object value) => (target, value) switch
    {
        (_, IDictionary over and not IEnumerable<KeyValuePair<string, object?>>) => Value(target, Plain(over)),
        (IResolvable token, IEnumerable<KeyValuePair<string, object?>>) => throw new InvalidOperationException(
            $"Target ({token}) cannot be a resolvable token if you specified overrides. "
            + "Replace the value of the field you are overriding with a static value."),
        (IDictionary map, IEnumerable<KeyValuePair<string, object?>> over) => Of(Plain(map), over),
        (IList list, IEnumerable<KeyValuePair<string, object?>> over) => Items(list, over),
        (IList list, IList more) => list.Cast<object>().Concat(more.Cast<object>()).ToArray(),
        (_, IEnumerable<KeyValuePair<string, object?>> over) => Of(new Dictionary<string, object>(), over),
        _ => value,
    };

    // A program's maps may have values of a single type, such as strings or numbers.
    private static IDictionary<string, object> Plain(IDictionary map) => map as IDictionary<string, object>
        ?? map.Keys.Cast<string>().ToDictionary(key => key, key => map[key]!, StringComparer.Ordinal);

    // The keys of a map that is merged into a list are positions: provisioner.0.when.
    private static object[] Items(IList list, IEnumerable<KeyValuePair<string, object?>> overrides)
    {
        var items = list.Cast<object>().Select((item, position) => KeyValuePair.Create(position.ToString(CultureInfo.InvariantCulture), item));
        return [.. Of(new Dictionary<string, object>(items), overrides).Values];
    }
}
