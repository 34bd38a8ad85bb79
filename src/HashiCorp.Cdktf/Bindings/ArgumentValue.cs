using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>The values that arguments accept, and how they are copied when a program passes them.</summary>
internal static class ArgumentValue
{
    /// <summary>
    /// Returns a deep copy of a value, with its type: lists, maps and structs are copied; tokens and constructs are shared.
    /// </summary>
    public static object Copy(object value) => value switch
    {
        string or bool or double or IResolvable => value,
        TerraformStruct block => block.Copy(),
        string[] or double[] or bool[] => ((Array)value).Clone(),
        IDictionary<string, string> map => new Dictionary<string, string>(map, StringComparer.Ordinal),
        IDictionary<string, double> map => new Dictionary<string, double>(map, StringComparer.Ordinal),
        IDictionary<string, bool> map => new Dictionary<string, bool>(map, StringComparer.Ordinal),
        IDictionary<string, object> map => Copy(map),
        Array items => Copy(items),
        IDictionary map => Copy(map),
        IList items => Copy(items.Cast<object?>().ToArray()),
        _ => TerraformStruct.FromInterface(value) ?? value,
    };

    /// <summary>Returns a value as written to the output: structs as dictionaries, including empty structs in lists.</summary>
    public static object? ToOutput(object value) => value switch
    {
        TerraformStruct block => Whole(block),
        IDictionary map and not (IDictionary<string, string> or IDictionary<string, double> or IDictionary<string, bool>) => Objects(map),
        IList and not string[] and not double[] and not bool[] => ((IList)value).Cast<object?>().Select(Item).ToArray(),
        _ => value,
    };

    private static Dictionary<string, object> Objects(IDictionary map)
    {
        var objects = new Dictionary<string, object>(map.Count, StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            if (Item(entry.Value) is { } value)
            {
                objects[(string)entry.Key] = value;
            }
        }

        return objects;
    }

    private static Dictionary<string, object> Whole(TerraformStruct block)
    {
        var written = block.Arguments.ToDictionary();
        foreach (var name in block.WrittenAsNull)
        {
            written.TryAdd(name, TerraformNull.Value);
        }

        return written;
    }

    private static object? Item(object? item) => item switch
    {
        null => null,
        ComplexObject or ComplexList or ComplexMap => throw new InvalidOperationException(
            "A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration"),
        _ => ToOutput(item),
    };

    private static Dictionary<string, object> Copy(IDictionary<string, object> map)
    {
        var copy = new Dictionary<string, object>(map.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            if (value is not null)
            {
                copy[key] = Copy(value);
            }
        }

        return copy;
    }

    // Maps of numbers, booleans and structs keep their type, so that they can be read again.
    private static IDictionary Copy(IDictionary map)
    {
        var copy = map.GetType().GetConstructor(Type.EmptyTypes) is { } constructor
            ? (IDictionary)constructor.Invoke(null)
            : new Dictionary<string, object>(map.Count, StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Value is not null)
            {
                copy[(string)entry.Key] = Copy(entry.Value);
            }
        }

        return copy;
    }

    private static Array Copy(Array items)
    {
        var copy = (Array)items.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            if (copy.GetValue(i) is { } item)
            {
                copy.SetValue(Copy(item), i);
            }
        }

        return copy;
    }
}
