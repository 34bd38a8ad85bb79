using System.Collections;

namespace HashiCorp.Cdktf;

/// <summary>The values that arguments take, and how they are copied where a program hands them over.</summary>
internal static class ArgumentValue
{
    /// <summary>
    /// A copy of a value of its type: lists, maps and structs are copied to the bottom; tokens and constructs are shared.
    /// </summary>
    public static object Copy(object value) => value switch
    {
        string or bool or double or IResolvable => value,
        TerraformStruct block => block.Copy(),
        string[] or double[] or bool[] => ((Array)value).Clone(),
        IDictionary<string, string> map => new Dictionary<string, string>(map, StringComparer.Ordinal),
        IDictionary<string, object> map => Copy(map),
        Array items => Copy(items),
        IDictionary map => Copy(map),
        IList items => Copy(items.Cast<object?>().ToArray()),
        _ => TerraformStruct.FromInterface(value) ?? value,
    };

    /// <summary>A value as it is written: structs as dictionaries, empty structs of lists included.</summary>
    public static object? ToOutput(object value) => value switch
    {
        TerraformStruct block => block.Arguments.ToDictionary(),
        IList and not string[] and not double[] and not bool[] => ((IList)value).Cast<object?>().Select(Item).ToArray(),
        _ => value,
    };

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

    private static Dictionary<string, object> Copy(IDictionary map)
    {
        var copy = new Dictionary<string, object>(map.Count, StringComparer.Ordinal);
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
