using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>
/// Merges the output of elements: <c>kind</c>, below it <c>type</c>, below it <c>id</c>. These three levels are merged in place, so that
/// the time is proportional to the number of elements.
/// </summary>
internal sealed class ConfigurationMerger
{
    private const int LevelsInPlace = 2;

    private readonly Dictionary<string, object> _configuration = new(StringComparer.Ordinal) { ["//"] = new Dictionary<string, object>() };

    /// <summary>Adds the output of an element.</summary>
    public void Add(IDictionary<string, object> written) => Merge(_configuration, written, 0);

    /// <summary>Returns the configuration with the stack's metadata and overrides.</summary>
    public Dictionary<string, object> Merged(Dictionary<string, object> metadata, Dictionary<string, object?> overrides)
    {
        _configuration["//"] = metadata;
        return overrides.Count == 0 ? _configuration : DeepMerge.Of(_configuration, overrides);
    }

    private static void Merge(Dictionary<string, object> target, IDictionary<string, object> source, int level)
    {
        foreach (var (key, value) in source)
        {
            var existing = target.GetValueOrDefault(key);
            switch (value)
            {
                case null:
                    target.Remove(key);
                    break;
                case IDictionary<string, object> map when level < LevelsInPlace:
                    Merge(Owned(target, key, existing), map, level + 1);
                    break;
                case IList list and not IDictionary when level < LevelsInPlace:
                    Append(target, key, existing, list);
                    break;
                default:
                    target[key] = existing is null ? value : Once(existing, value);
                    break;
            }
        }
    }

    private static Dictionary<string, object> Owned(Dictionary<string, object> target, string key, object? existing)
    {
        if (existing is Dictionary<string, object> owned)
        {
            return owned;
        }

        var made = new Dictionary<string, object>(StringComparer.Ordinal);
        target[key] = made;
        return made;
    }

    private static void Append(Dictionary<string, object> target, string key, object? existing, IList list)
    {
        var items = existing as List<object?> ?? [];
        items.AddRange(list.Cast<object?>());
        target[key] = items;
    }

    // Two elements with the same id: the later one is merged into the earlier one.
    private static object Once(object existing, object value) =>
        DeepMerge.Of(new Dictionary<string, object>(StringComparer.Ordinal) { ["x"] = existing }, [new("x", value)])["x"];
}
