using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Converts bodies to the form of the JSON syntax, for elements without a type in the program.</summary>
internal sealed class PlainBody(ValueWriter values)
{
    /// <summary>Returns the body as a map.</summary>
    public MapValue Of(Body body)
    {
        var items = body.Arguments.Where(argument => argument.Name != "dynamic").Select(argument => KeyValuePair.Create(Key(argument.Name), values.Of(argument.Value))).ToList();
        foreach (var blocks in body.Blocks.Where(block => block.Type != "dynamic").GroupBy(block => block.Type))
            items.Add(KeyValuePair.Create(Key(blocks.Key), (Value)new ListValue([.. blocks.Select(block => Of(block.Body))])));
        if (body.Of("dynamic", labels: 1).GroupBy(block => block.Labels[0]).ToList() is { Count: > 0 } dynamic)
        {
            items.Add(KeyValuePair.Create(Key("dynamic"), (Value)new MapValue(
                [.. dynamic.Select(blocks => KeyValuePair.Create(Key(blocks.Key), (Value)new ListValue([.. blocks.Select(block => OfDynamic(block.Body))])))])));
        }

        return new(items);
    }

    /// <summary>Returns a dynamic block. The name of its iterator is a word, not a reference.</summary>
    public MapValue OfDynamic(Body body) => Of(body with
    {
        Arguments = [.. body.Arguments.Select(argument => argument.Name == "iterator" ? argument with { Value = Template.Of(References.Word(argument.Value)) } : argument)],
    });

    private static string Key(string name) => $"\"{name}\"";
}
