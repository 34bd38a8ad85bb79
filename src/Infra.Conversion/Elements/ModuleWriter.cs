using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes module calls, which remain Terraform modules: their resources keep their addresses.</summary>
internal sealed class ModuleWriter(Pass pass, Item item, LocalModules modules)
{
    private static readonly HashSet<string> Known = ["source", "version", "providers", "depends_on", "count", "for_each"];
    private readonly string _variable = pass.Names.VariableOf(item);

    /// <summary>Writes the module call.</summary>
    public void Write()
    {
        string? iterator = null;
        Loop? loop = null;
        if (item.Body["for_each"] is { } each)
        {
            var name = iterator = pass.Names.Variable($"{_variable}Iterator");
            pass.Write(item.Kind, code => code.Statement($"var {name} = ", CodeGroup.Call("TerraformIterator.FromMap", new ValueWriter(pass.Scope).Of(each).AsObject())));
            loop = new(null, new Typed($"{name}.Key", "string"), new Typed($"{name}.Value", "object")) { Iterator = name };
        }

        var values = new ValueWriter(pass.Scope with { Loop = loop });
        var meta = new MetaArgumentWriter(pass, item, values);
        var members = Source().ToList();
        if (item.Body["version"] is { } version) members.Add(new("Version = ", values.Of(version).AsString()));
        if (iterator is not null) members.Add(new("ForEach = ", iterator));
        var overrides = Providers(members);
        if (meta.DependsOn() is { } dependsOn) members.Add(dependsOn);
        var variables = item.Body.Without(Known);
        if (variables.Arguments.Count > 0) members.Add(new("Variables = ", Variables(variables, values)));
        overrides.AddRange(meta.Overrides);
        if (item.Body["count"] is { } count) overrides.Add(new("count", values.Of(count).AsNumber(), "The engine's modules have no count.", item.Place));

        pass.Write(item.Kind, code =>
        {
            var needsId = pass.Names.IdOf(item) != item.Name;
            code.Comment(item.Comment).Statement(
                pass.Start(_variable, needsId || overrides.Count > 0),
                CodeGroup.Call("new TerraformHclModule", "this", StringCode.Of(pass.Names.IdOf(item)), CodeGroup.New("TerraformHclModuleConfig", members)));
            if (needsId) code.Line($"{_variable}.OverrideLogicalId(\"{item.Name}\");");
            new OverrideWriter(pass, item).Write(code, _variable, overrides);
        });
        pass.Add(item.Address, new OutputsSymbol(_variable, item.IsRepeated));
    }

    private IEnumerable<CodeItem> Source()
    {
        var source = (item.Body["source"] as Template)?.Plain ?? "";
        if (modules.PathOf(source) is not { } path)
        {
            yield return new("Source = ", StringCode.Of(source));
            yield break;
        }

        yield return new("Source = ", new StringCode([new("./", IsHole: false), new($"{modules.Variable(pass)}.Path", IsHole: true), new(path.Length == 0 ? "" : $"/{path}", IsHole: false)]).ToCode());
        yield return new("SkipAssetCreationFromLocalModules = ", "true");
    }

    private static CodeGroup Variables(Body body, ValueWriter values) => CodeGroup.New(
        "Dictionary<string, object>",
        body.Arguments.Where(argument => argument.Value is not Literal { Text: "null" })
            .Select(argument => new CodeItem($"[\"{argument.Name}\"] = ", values.Of(argument.Value).AsObject()) { Comment = argument.Comment }));

    private List<Override> Providers(List<CodeItem> members)
    {
        if (item.Body["providers"] is not ObjectExpression providers) return [];
        var items = new List<CodeItem>();
        foreach (var (key, value) in providers.Items)
        {
            var name = ExpressionText.Of(References.Unquote(key)).Split('.');
            if (pass.Scope.Find($"provider.{ExpressionText.Of(References.Unquote(value))}") is not { } provider)
            {
                var all = providers.Items.Select(entry => KeyValuePair.Create($"\"{References.Word(entry.Key)}\"", (Value)new TextValue([new(References.Word(entry.Value), false)], false)));
                return [new("providers", new MapValue([.. all]).AsObject(), "The program has no construct for one of its providers.", item.Place)];
            }

            items.Add(new("", name.Length == 1 ? provider.Name : CodeGroup.New("TerraformModuleProvider", new("Provider = ", provider.Name), new("ModuleAlias = ", StringCode.Of(name[1])))));
        }

        members.Add(new("Providers = ", new CodeGroup("", Brackets.Square, items)));
        return [];
    }
}
