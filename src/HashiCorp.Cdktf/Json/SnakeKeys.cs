using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>Converts the keys of maps to Terraform's form, recursively.</summary>
internal static class SnakeKeys
{
    /// <summary>
    /// Returns the value with its keys converted: <c>errorMessage</c> to <c>error_message</c>. Keys below <c>tags</c> and <c>environment</c> are
    /// the user's and unchanged.
    /// </summary>
    public static object? Of(object? value) => value switch
    {
        IResolvable or string or ITerraformAddressable => value,
        IDictionary map => Map(map),
        TerraformStruct block => Map(block.Arguments.ToDictionary()),
        Array items => items.Cast<object?>().Select(Of).ToArray(),
        _ => value,
    };

    /// <summary>Returns the map with its keys converted.</summary>
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
