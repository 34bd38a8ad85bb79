using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>Finds the token that a map encodes.</summary>
internal static class TokenMaps
{
    /// <summary>Returns the token, if <paramref name="value"/> is a map with one key that encodes one.</summary>
    public static IResolvable? Find(object? value) => value switch
    {
        IDictionary<string, object> { Count: 1 } map => TokenRegistry.FindMapKey(map.First().Key),
        IDictionary<string, string> { Count: 1 } map => TokenRegistry.FindMapKey(map.First().Key),
        IDictionary { Count: 1 } map => map.Keys.Cast<object>().First() is string key ? TokenRegistry.FindMapKey(key) : null,
        _ => null,
    };
}
