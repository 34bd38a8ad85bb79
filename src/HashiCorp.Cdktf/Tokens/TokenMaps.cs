using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>Finds the token that a map stands for.</summary>
internal static class TokenMaps
{
    /// <summary>The token, when <paramref name="value"/> is a map with one key that hides one.</summary>
    public static IResolvable? Find(object? value) => value switch
    {
        IDictionary<string, object> { Count: 1 } map => TokenRegistry.FindMapKey(map.First().Key),
        IDictionary<string, string> { Count: 1 } map => TokenRegistry.FindMapKey(map.First().Key),
        IDictionary { Count: 1 } map => map.Keys.Cast<object>().First() is string key ? TokenRegistry.FindMapKey(key) : null,
        _ => null,
    };
}
