using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>Sets nested values in maps and lists by a path of keys.</summary>
internal static class OverridePath
{
    /// <summary>Sets a value, creating maps as needed. <see langword="null"/> marks a value to remove.</summary>
    public static void Set(Dictionary<string, object?> overrides, string path, object? value)
    {
        var keys = path.Split('.');
        var map = overrides;
        for (var i = 0; i < keys.Length - 1; i++)
        {
            if (map.GetValueOrDefault(keys[i]) is not Dictionary<string, object?> next)
            {
                map[keys[i]] = next = new Dictionary<string, object?>(StringComparer.Ordinal);
            }

            map = next;
        }

        map[keys[^1]] = value is null ? null : Plain(ArgumentValue.Copy(value));
    }

    // Maps of any type are converted to maps that later overrides can modify. Tokens are unchanged.
    private static object? Plain(object? value) => value switch
    {
        TerraformStruct block => Plain(block.Arguments.ToDictionary()),
        IDictionary map when TokenMaps.Find(map) is null =>
            map.Keys.Cast<string>().ToDictionary(key => key, key => Plain(map[key]), StringComparer.Ordinal),
        _ => value,
    };
}
