using Infra.Conversion.CSharp;
using Infra.Conversion.Engine;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Converts the blocks that Terraform itself defines to the engine's classes.</summary>
internal sealed class EngineBlockWriter(ValueWriter values)
{
    /// <summary>Returns the members of a class that a body sets.</summary>
    /// <param name="class">The class: <c>S3BackendConfig</c>.</param>
    /// <param name="body">The body, without blocks.</param>
    /// <param name="rest">The arguments that the class does not have.</param>
    public List<CodeItem> Members(string @class, Body body, out IReadOnlyList<Argument> rest)
    {
        var members = EngineSources.MembersOf(@class);
        var (items, unknown) = (new List<CodeItem>(), new List<Argument>());
        foreach (var argument in body.Arguments.Where(argument => argument.Value is not Literal { Text: "null" }))
        {
            var name = Identifiers.Pascal(argument.Name);
            if (members.GetValueOrDefault(name) is { } type && Value(type, argument.Value) is { } code) items.Add(new($"{name} = ", code) { Comment = argument.Comment });
            else unknown.Add(argument);
        }

        rest = unknown;
        return items;
    }

    private Code? Value(string type, Expression expression) => values.Of(expression) is not { } value ? null : type switch
    {
        "string" => value.AsString(),
        "double" => value.AsNumber(),
        "bool" => expression is Literal { IsBool: true } ? value.AsBool() : null,
        "string[]" => value.AsStrings(),
        "object" => value.AsObject(),
        "IDictionary<string, string>" => value.AsMap("string"),
        "IDictionary<string, object>" => value.AsMap("object"),
        _ => null,
    };
}
