using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes data sources that read the state of another configuration.</summary>
internal sealed class RemoteStateWriter
{
    private readonly Pass _pass;
    private readonly Item _item;
    private readonly string _class;
    private readonly List<CodeItem> _members;

    private RemoteStateWriter(Pass pass, Item item, string @class, List<CodeItem> members) => (_pass, _item, _class, _members) = (pass, item, @class, members);

    /// <summary>Returns the writer; null if the engine has no class for the backend or lacks some of its arguments.</summary>
    public static RemoteStateWriter? Of(Pass pass, Item item)
    {
        if (item.IsRepeated || item.Body["backend"] is not Template { Plain: { } backend } || item.Body["config"] is not ObjectExpression config || backend == "remote") return null;
        if (item.Body.Arguments.Any(argument => argument.Name is not ("backend" or "config" or "workspace" or "defaults"))) return null;
        var values = new ValueWriter(pass.Scope);
        var name = Identifiers.Pascal(backend);
        var body = new Body([.. config.Items.Select(entry => new Argument(References.Word(entry.Key), entry.Value, item.Place))], []);
        var members = new EngineBlockWriter(values).Members($"{name}BackendConfig", body, out var rest);
        if (rest.Count > 0 || members.Count == 0) return null;
        if (item.Body["workspace"] is { } workspace) members.Add(new("Workspace = ", values.Of(workspace).AsString()));
        if (item.Body["defaults"] is { } defaults) members.Add(new("Defaults = ", values.Of(defaults).AsMap("object")));
        return new(pass, item, $"DataTerraformRemoteState{name}", members);
    }

    public void Write()
    {
        var variable = _pass.Names.VariableOf(_item);
        _pass.Write(_item.Kind, code =>
        {
            var needsId = _pass.Names.IdOf(_item) != _item.Name;
            code.Comment(_item.Comment).Statement(_pass.Start(variable, needsId), CodeGroup.Call($"new {_class}", "this", StringCode.Of(_pass.Names.IdOf(_item)), CodeGroup.New($"{_class}Config", _members)));
            if (needsId) code.Line($"{variable}.OverrideLogicalId(\"{_item.Name}\");");
        });
        _pass.Add(_item.Address, new OutputsSymbol(variable, IsRepeated: false));
    }
}
