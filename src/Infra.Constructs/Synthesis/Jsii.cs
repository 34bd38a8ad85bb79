using System.Collections;

namespace Infra.Constructs.Synthesis;

/// <summary>
/// Values that survive the way through jsii. Escape hatches take only arrays, <c>Dictionary&lt;string, object&gt;</c> and scalars: a
/// <c>List</c>, a LINQ sequence or an anonymous type fails there with a message about serialization.
/// </summary>
public static class Jsii
{
    /// <summary>The same value in a form that jsii takes: sequences as arrays, maps as dictionaries, at any depth.</summary>
    public static object? Value(object? value) => value switch
    {
        null or string or bool => value,
        IDictionary map => Map(map),
        IEnumerable items => items.Cast<object?>().Select(Value).ToArray(),
        Enum => value.ToString(),
        // jsii knows one kind of number.
        IConvertible number => number.ToDouble(System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>Sets an argument that the L1 class does not have, or has with another type.</summary>
    /// <param name="element">The L1 resource, data source, provider or backend.</param>
    /// <param name="path">Terraform names joined by dots: <c>metadata_options.0.http_tokens</c>.</param>
    /// <param name="value">Any value that <see cref="Value"/> takes.</param>
    public static void Override(this TerraformElement element, string path, object? value) => element.AddOverride(path, Value(value)!);

    private static Dictionary<string, object> Map(IDictionary map)
    {
        var converted = new Dictionary<string, object>();
        foreach (DictionaryEntry entry in map) converted.Add((string)entry.Key, Value(entry.Value)!);
        return converted;
    }
}
