using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes outputs.</summary>
internal sealed class OutputWriter(Pass pass, Item item)
{
    private static readonly HashSet<string> Known = ["value", "description", "sensitive", "depends_on"];
    private readonly string _variable = pass.Names.VariableOf(item);

    /// <summary>Writes the output.</summary>
    public void Write()
    {
        var values = new ValueWriter(pass.Scope);
        var members = new List<CodeItem> { new("Value = ", values.Of(item.Body["value"] ?? Literal.Null).AsObject()) };
        if (item.Body["description"] is { } description) members.Add(new("Description = ", values.Of(description).AsString()));
        if (item.Body["sensitive"] is { } sensitive) members.Add(new("Sensitive = ", values.Of(sensitive).AsBool()));
        var meta = new MetaArgumentWriter(pass, item, values);
        if (meta.DependsOn() is { } dependsOn) members.Add(dependsOn);
        List<Override> overrides =
        [
            .. meta.Overrides,
            .. item.Body.Arguments.Where(argument => !Known.Contains(argument.Name) && argument.Name != "precondition")
                .Select(argument => new Override(argument.Name, values.Of(argument.Value).AsObject(), $"The engine's outputs have no \"{argument.Name}\".", argument.Place)),
        ];
        if (item.Body.Of("precondition").ToList() is { Count: > 0 } conditions)
        {
            overrides.Add(new(
                "precondition", new ListValue([.. conditions.Select(block => new PlainBody(values).Of(block.Body))]).AsObject(), "Like CDKTF, the engine leaves out the preconditions of outputs.", conditions[0].Place));
        }

        pass.Write(item.Kind, code =>
        {
            var needsId = pass.Names.IdOf(item) != item.Name;
            code.Comment(item.Comment).Statement(
                pass.Start(_variable, needsId || overrides.Count > 0),
                CodeGroup.Call("new TerraformOutput", "this", StringCode.Of(pass.Names.IdOf(item)), CodeGroup.New("TerraformOutputConfig", members)));
            if (needsId) code.Line($"{_variable}.OverrideLogicalId(\"{item.Name}\");");
            new OverrideWriter(pass, item).Write(code, _variable, overrides);
        });
    }
}
