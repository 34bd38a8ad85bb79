using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes locals: as C# variables if all uses are in C#, otherwise as <c>TerraformLocal</c>.</summary>
internal sealed class LocalWriter(Pass pass, Item item)
{
    private readonly string _variable = pass.Names.VariableOf(item);

    /// <summary>Writes the local.</summary>
    public void Write()
    {
        var value = new ValueWriter(pass.Scope).Of(item.Body["value"]!);
        if (!pass.Decisions.IsLeftToTerraform(item.Address) && Native(value) is { } native)
        {
            pass.Add(item.Address, new NativeSymbol(_variable, value) { Type = native.Type });
            if (pass.Decisions.Used.Contains(_variable)) pass.Write(item.Kind, code => code.Comment(item.Comment).Statement($"{native.Declared} {_variable} = ", native.Code));
            return;
        }

        pass.Write(item.Kind, code =>
        {
            var needsId = pass.Names.IdOf(item) != item.Name;
            code.Comment(item.Comment).Statement(pass.Start(_variable, needsId), CodeGroup.Call("new TerraformLocal", "this", StringCode.Of(pass.Names.IdOf(item)), value.AsObject()));
            if (needsId) code.Line($"{_variable}.OverrideLogicalId(\"{item.Name}\");");
        });
        pass.Add(item.Address, new LocalSymbol(_variable, TypeOf(value)));
    }

    /// <summary>Returns the declared type, the value's type and the code of a C# variable; null if C# has no type that all uses accept.</summary>
    private static (string Declared, string Type, Code Code)? Native(Value value) => value switch
    {
        TextValue { IsExpression: false } => ("var", "string", value.AsString()),
        Constant { Text: "true" or "false" } => ("var", "bool", value.AsBool()),
        Constant constant => ("var", constant.Text.All(char.IsAsciiDigit) ? "int" : "double", value.AsNumber()),
        Typed { Type: "string" or "double" or "int" or "string[]" or "double[]" } typed => ("var", typed.Type, typed.Code),
        Readable { Natural: "string" or "double" or "string[]" } readable => ("var", readable.Natural, readable.AsObject()),
        ListValue { Items.Count: > 0 } list when list.Items.All(IsString) => ("string[]", "string[]", list.AsStrings()),
        MapValue { Items.Count: > 0 } map when map.Items.All(entry => IsString(entry.Value)) => ("var", "IDictionary<string, string>", map.AsMap("string")),
        _ => null,
    };

    private static bool IsString(Value value) => value is TextValue { IsExpression: false } or Typed { Type: "string" } or Readable { Natural: "string" };

    private static string TypeOf(Value value) => value switch
    {
        MapValue => "IDictionary<string, object>",
        ListValue => "string[]",
        TextValue { IsExpression: false } => "string",
        Typed typed => typed.Type,
        Constant { IsNumber: true } => "double",
        Constant => "bool",
        Readable readable => readable.Natural,
        _ => "object",
    };
}
