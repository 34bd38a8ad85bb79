using Infra.Bindings.Model;
using Infra.Bindings.Naming;
using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>
/// Writes a resource with several instances as a C# loop. Each instance was <c>name[0]</c> or <c>name["key"]</c> in the state and becomes a
/// separate resource, so each declares its previous address.
/// </summary>
internal sealed class NativeLoopWriter
{
    private readonly Pass _pass;
    private readonly Item _item;
    private readonly ResourceWriter _resource;
    private readonly string _class;
    private readonly string _variable;

    private NativeLoopWriter(Pass pass, Item item, ApiModule module, ResourceWriter resource)
    {
        (_pass, _item, _resource) = (pass, item, resource);
        (_class, _variable) = (pass.Bindings.ClassOf(item, module), pass.Names.VariableOf(item));
    }

    public required string Head { get; init; }

    public required Code Source { get; init; }

    public required Loop Loop { get; init; }

    /// <summary>The code of the key: an index or a string.</summary>
    public required string Key { get; init; }

    public required int Count { get; init; }

    public required Repetition Repeats { get; init; }

    public required ApiModule Module { get; init; }

    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Returns the loop; null if the number of instances is unknown, or they differ in more than a few values.</summary>
    public static NativeLoopWriter? Of(Pass pass, Item item, ApiModule module, ResourceWriter resource)
    {
        if (item.Body["count"] is { } count)
        {
            return pass.Structure.Number(count) is not { } number ? null : new(pass, item, module, resource)
            {
                Head = "", Source = "", Loop = new(new Typed("index", "int"), null, null) { Native = item.Address }, Key = "index", Count = number,
                Repeats = Repetition.Array, Module = module, Keys = [.. Enumerable.Range(0, number).Select(index => $"[{index}]")],
            };
        }

        if (pass.Structure.Items(item.Body["for_each"]!) is not { } items || items.Any(entry => entry.Key is not Template { Plain: not null })) return null;
        // Terraform sorts keys, and values() returns the values in that order.
        var sorted = items.OrderBy(entry => ((Template)entry.Key).Plain, StringComparer.Ordinal).ToList();
        IReadOnlyList<string> keys = [.. sorted.Select(entry => $"[{ExpressionText.Of(entry.Key)}]")];
        return Over(pass, item, sorted) is not { } over ? null : new(pass, item, module, resource)
        {
            Head = over.Head, Source = over.Source, Loop = over.Loop, Key = over.Key, Count = sorted.Count, Repeats = Repetition.Dictionary, Module = module, Keys = keys,
        };
    }

    public void Write()
    {
        _pass.Write(_item.Kind, WriteLoop);
        _pass.Add(_item.Address, new ResourceSymbol(_variable, Module, Repeats));
    }

    private void WriteLoop(CodeWriter code)
    {
        var values = new ValueWriter(_pass.Scope with { Loop = Loop });
        var id = new StringCode([new($"{_pass.Names.IdOf(_item)}-", IsHole: false), new(Key, IsHole: true)]).ToCode();
        var (creation, overrides) = _resource.Creation(id, values, []);
        code.Comment(_item.Comment);
        if (Repeats == Repetition.Array) code.Line($"var {_variable} = new {_class}[{Count}];").Line($"for (var index = 0; index < {_variable}.Length; index++)");
        else code.Line($"var {_variable} = new Dictionary<string, {_class}>();").Loop($"foreach ({Head} in ", Source);
        var target = $"{_variable}[{Key}]";
        code.Braces(inner =>
        {
            inner.Statement($"{target} = ", creation);
            if (Module.Kind == ModuleKind.Resource) inner.Statement("", CodeGroup.Call($"{target}.MoveFromId", From()));
            new OverrideWriter(_pass, _item).Write(inner, target, overrides);
        });
        foreach (var key in Keys.Where(key => _pass.Imports.Ids.ContainsKey(_item.Address + key)))
            code.Statement("", CodeGroup.Call($"{_variable}{key}.ImportFrom", StringCode.Of(_pass.Imports.Ids[_item.Address + key])));
    }

    private Code From() => Repeats == Repetition.Array
        ? new StringCode([new($"{_item.Address}[", false), new(Key, true), new("]", false)]).ToCode()
        : new StringCode([new($"{_item.Address}[\"", false), new(Key, true), new("\"]", false)]).ToCode();

    private static (string Head, Code Source, Loop Loop, string Key)? Over(Pass pass, Item item, List<KeyValuePair<Expression, Expression>> items)
    {
        var values = new ValueWriter(pass.Scope);
        var key = new Typed("key", "string");
        if (items.All(entry => ExpressionText.Of(entry.Key) == ExpressionText.Of(entry.Value)))
            return ("var key", new ListValue([.. items.Select(entry => values.Of(entry.Key))]).AsObject(), new(null, key, key) { Native = item.Address }, "key");
        if (items.All(entry => values.Of(entry.Value) is TextValue { IsExpression: false } or Typed { Type: "string" }))
        {
            var map = new MapValue([.. items.Select(entry => KeyValuePair.Create(((CodeText)values.Of(entry.Key).AsString()).Text, values.Of(entry.Value)))]);
            return ("var (key, value)", map.AsMap("string"), new(null, key, new Typed("value", "string")) { Native = item.Address }, "key");
        }

        return Objects(item, items, values);
    }

    /// <summary>Returns objects with the same attributes, all of simple types, as tuples.</summary>
    private static (string Head, Code Source, Loop Loop, string Key)? Objects(Item item, List<KeyValuePair<Expression, Expression>> items, ValueWriter values)
    {
        if (items.Any(entry => entry.Value is not ObjectExpression)) return null;
        if (items is not [{ Value: ObjectExpression { Items.Count: > 0 } }, ..]) return null;
        var names = ((ObjectExpression)items[0].Value).Items.Select(entry => References.Word(entry.Key)).ToList();
        var (rows, types) = (new List<CodeItem>(), new string?[names.Count]);
        foreach (var (key, value) in items)
        {
            var attributes = ((ObjectExpression)value).Items.ToDictionary(entry => References.Word(entry.Key), entry => values.Of(entry.Value));
            if (attributes.Count != names.Count || names.Any(name => !attributes.ContainsKey(name))) return null;
            var cells = new List<CodeItem> { new("Key: ", values.Of(key).AsString()) };
            for (var i = 0; i < names.Count; i++)
            {
                if (TypeOf(attributes[names[i]]) is not { } type || (types[i] ??= type) != type) return null;
                cells.Add(new($"{Identifiers.Pascal(names[i])}: ", type == "string" ? attributes[names[i]].AsString() : attributes[names[i]].AsObject()));
            }

            rows.Add(new("", new CodeGroup("", Brackets.Round, cells)));
        }

        if (names.Select(Identifiers.Pascal).Append("Key").GroupBy(name => name).Any(group => group.Count() > 1)) return null;
        var loop = new Loop(null, new Typed("each.Key", "string"), null)
        {
            Native = item.Address,
            Attributes = names.Select((name, i) => (name, type: types[i]!)).ToDictionary(entry => entry.name, Value (entry) => new Typed($"each.{Identifiers.Pascal(entry.name)}", entry.type)),
        };
        return ("var each", new CodeGroup("new[]", Brackets.Braces, rows), loop, "each.Key");
    }

    private static string? TypeOf(Value value) => value switch
    {
        TextValue { IsExpression: false } or Typed { Type: "string" } or Readable { Natural: "string" } => "string",
        Constant { Text: "true" or "false" } => "bool",
        Constant constant => constant.Text.All(char.IsAsciiDigit) ? "int" : "double",
        _ => null,
    };
}
