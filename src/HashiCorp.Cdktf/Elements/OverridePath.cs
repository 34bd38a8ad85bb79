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

        map[keys[^1]] = value is null ? null : ArgumentValue.Copy(value);
    }
}
