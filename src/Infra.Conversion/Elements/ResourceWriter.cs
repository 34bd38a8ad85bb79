using Infra.Bindings.Model;
using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes resources, data sources, ephemeral resources and providers.</summary>
internal sealed class ResourceWriter(Pass pass, Item item)
{
    private readonly string _variable = pass.Names.VariableOf(item);
    private readonly ApiModule? _module = pass.Bindings.Of(item);

    /// <summary>Writes the element.</summary>
    public void Write()
    {
        var repetition = Repetition();
        if (item.Kind == ItemKind.Provider) pass.Add(item.Address, new ProviderSymbol(_variable));
        if (item.Kind == ItemKind.Provider && _module is null) WriteUnknownProvider();
        else if (repetition is { } native) native.Write();
        else WriteOne();
    }

    private NativeLoopWriter? Repetition() =>
        item.Kind != ItemKind.Provider && item.IsRepeated && _module is not null && !pass.Decisions.IsLeftToTerraform(item.Address) && item.Kind != ItemKind.Ephemeral
            ? NativeLoopWriter.Of(pass, item, _module, this)
            : null;

    private void WriteOne()
    {
        Loop? loop = null;
        var repeated = new List<CodeItem>();
        if (item.Body["count"] is { } count) loop = Count(count, repeated);
        else if (item.Body["for_each"] is { } each)
        {
            var name = Iterator(_variable, each).Name;
            loop = LoopOf(name);
            repeated.Add(new("ForEach = ", name));
        }

        var values = new ValueWriter(pass.Scope with { Loop = loop });
        var (creation, overrides) = Creation(StringCode.Of(pass.Names.IdOf(item)), values, repeated);
        pass.Write(item.Kind, code =>
        {
            var needsId = pass.Names.IdOf(item) != item.Name && item.Kind != ItemKind.Provider;
            var isImported = pass.Imports.Ids.ContainsKey(item.Address) && item.Kind == ItemKind.Resource;
            code.Comment(item.Comment).Statement(pass.Start(_variable, needsId || isImported || overrides.Count > 0), creation);
            if (needsId) code.Line($"{_variable}.OverrideLogicalId(\"{item.Name}\");");
            if (isImported) code.Statement("", CodeGroup.Call($"{_variable}.ImportFrom", StringCode.Of(pass.Imports.Ids[item.Address])));
            new OverrideWriter(pass, item).Write(code, _variable, overrides);
        });
        if (item.Kind != ItemKind.Provider) pass.Add(item.Address, new ResourceSymbol(_variable, _module, item.IsRepeated ? Values.Repetition.ByTerraform : Values.Repetition.None));
    }

    /// <summary>Returns the expression that creates the construct, and the overrides for what its configuration does not support.</summary>
    public (Code Creation, IReadOnlyList<Override> Overrides) Creation(Code id, ValueWriter values, IEnumerable<CodeItem> repeated)
    {
        var meta = new MetaArgumentWriter(pass, item, values);
        var members = repeated.ToList();
        var writer = new BodyWriter(values, pass.Structure, type => pass.Bindings.Alias(item, type), DynamicIterator);
        var body = item.Kind == ItemKind.Provider ? item.Body.Without(new HashSet<string> { "version" }) : item.Body.Without(MetaArgumentWriter.Names);
        if (item.Kind != ItemKind.Provider) members.AddRange(meta.Members());
        if (_module is null) return Untyped(id, body, members, meta, values);

        var typed = writer.Members(body, _module.Members, Of(_module));
        var config = pass.Bindings.Alias(item, _module.Config);
        // If a member has the same name as the class, the class name ends in an underscore; programs use the name without.
        var arguments = members.Count + typed.Count > 0 || _module.Members.Any(member => member.Required)
            ? new[] { "this", id, CodeGroup.New(config, [.. typed, .. members]) }
            : ["this", id];
        return (CodeGroup.Call($"new {pass.Bindings.ClassOf(item, _module)}", arguments), [.. meta.Overrides, .. writer.Overrides]);
    }

    private (Code, IReadOnlyList<Override>) Untyped(Code id, Body body, List<CodeItem> members, MetaArgumentWriter meta, ValueWriter values)
    {
        var @class = item.Kind switch { ItemKind.Data => "TerraformDataSource", ItemKind.Ephemeral => "TerraformEphemeralResource", _ => "TerraformResource" };
        var config = item.Kind == ItemKind.Ephemeral ? "TerraformEphemeralResourceConfig" : "TerraformResourceConfig";
        var reason = item.Provider == "terraform" ? $"{item.Type} belongs to Terraform itself and has no bindings."
            : pass.Bindings.Schema(item.Provider) is { } schema ? $"{schema.Name} {schema.Version} has no {item.Type}."
            : $"There are no bindings of {pass.Configuration.SourceOf(item.Provider)}: infra providers add {pass.Configuration.SourceOf(item.Provider)} creates them.";
        var overrides = new PlainBody(values).Of(body).Items.Select(entry => new Override(entry.Key.Trim('"'), entry.Value.AsObject(), reason, item.Place)).ToList();
        if (overrides.Count == 0) pass.Note(item, reason);
        return (CodeGroup.Call($"new {@class}", "this", id, CodeGroup.New(config, [new("TerraformResourceType = ", StringCode.Of(item.Type)), .. members])), [.. meta.Overrides, .. overrides]);
    }

    private string Of(ApiModule module) => $"{(module.Kind == Infra.Bindings.Naming.ModuleKind.Provider ? "the provider " : "")}{module.Type} of {pass.Bindings.Schema(item.Kind == ItemKind.Provider ? item.Type : item.Provider)!.Name} {pass.Bindings.Schema(item.Kind == ItemKind.Provider ? item.Type : item.Provider)!.Version}";

    private Loop Count(Expression count, List<CodeItem> members)
    {
        var number = new ValueWriter(pass.Scope).Of(count).AsNumber();
        var usesIndex = item.Body.Expressions.SelectMany(expression => expression.All).Any(part => part is AttributeStep { Target: Root { Name: "count" } });
        if (!usesIndex)
        {
            members.Add(new("Count = ", number));
            return new(null, null, null);
        }

        var name = pass.Names.Variable($"{_variable}Count");
        pass.Write(item.Kind, code => code.Statement($"var {name} = ", CodeGroup.Call("TerraformCount.Of", number)));
        members.Add(new("Count = ", name));
        return new(new Typed($"{name}.Index", "double"), null, null);
    }

    /// <summary>Returns the meaning of names inside an iteration that Terraform performs.</summary>
    private static Loop LoopOf(string iterator) => new(null, new Typed($"{iterator}.Key", "string"), new Typed($"{iterator}.Value", "object")) { Iterator = iterator };

    private (string Name, ValueWriter Within) DynamicIterator(string block, Expression each) => Iterator($"{_variable}{Identifiers.Pascal(block)}", each);

    private (string Name, ValueWriter Within) Iterator(string prefix, Expression each)
    {
        var name = pass.Names.Variable($"{prefix}Iterator");
        pass.Write(item.Kind, code => code.Statement($"var {name} = ", CodeGroup.Call("TerraformIterator.FromMap", new ValueWriter(pass.Scope).Of(each).AsObject())));
        return (name, new(pass.Scope with { Loop = LoopOf(name) }));
    }

    private void WriteUnknownProvider()
    {
        var source = pass.Configuration.SourceOf(item.Type);
        var reason = $"There are no bindings of {source}: infra providers add {source} creates them.";
        var values = new ValueWriter(pass.Scope);
        pass.Write(item.Kind, code =>
        {
            new OverrideWriter(pass, item).Write(code.Comment(item.Comment), null, [new($"provider.{item.Type}", new ListValue([new PlainBody(values).Of(item.Body)]).AsObject(), reason, item.Place)]);
        });
    }
}
