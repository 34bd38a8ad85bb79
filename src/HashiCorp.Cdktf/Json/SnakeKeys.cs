using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>Writes the keys of maps the way Terraform writes names, all the way down.</summary>
internal static class SnakeKeys
{
    /// <summary>
    /// The value with its keys changed: <c>errorMessage</c> to <c>error_message</c>. What is below <c>tags</c> and <c>environment</c> belongs
    /// to the user and stays.
    /// </summary>
    public static object? Of(object? value) => value switch
    {
        IResolvable or string or ITerraformAddressable => value,
        IDictionary map => Map(map),
        TerraformStruct block => Map(block.Arguments.ToDictionary()),
        Array items => items.Cast<object?>().Select(Of).ToArray(),
        _ => value,
    };

    /// <summary>The map with its keys changed.</summary>
    public static Dictionary<string, object> Map(IDictionary map)
    {
        var changed = new Dictionary<string, object>(map.Count, StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            var key = (string)entry.Key;
            changed[Key(key)] = (key is "tags" or "environment" ? entry.Value : Of(entry.Value))!;
        }

        return changed;
    }

    private static string Key(string key)
    {
        foreach (var character in key)
        {
            if (character is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '_'))
            {
                return Token.IsUnresolved(key) ? key : SnakeCase.Of(key);
            }
        }

        return key;
    }
}
