using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>Sets values deep within maps and lists by a path of keys.</summary>
internal static class OverridePath
{
    /// <summary>Sets a value; maps are made on the way. <see langword="null"/> marks what is to be taken away.</summary>
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

    // Maps of any type become maps that later overrides can go into. Tokens stay what they are.
    private static object? Plain(object? value) => value switch
    {
        TerraformStruct block => Plain(block.Arguments.ToDictionary()),
        IDictionary map when TokenMaps.Find(map) is null =>
            map.Keys.Cast<string>().ToDictionary(key => key, key => Plain(map[key]), StringComparer.Ordinal),
        _ => value,
    };
}
