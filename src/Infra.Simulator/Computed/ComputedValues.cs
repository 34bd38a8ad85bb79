using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Schemas;
using Infra.Schemas.Types;
using Infra.Simulator.Accounts;
using Infra.Simulator.Behavior;
using Infra.Simulator.Values;

namespace Infra.Simulator.Computed;

/// <summary>
/// Fills in values that are known only after apply, from the templates of the type. A token in braces is random (<c>{hex17}</c>), an
/// attribute of the resource (<c>{name}</c>, <c>{vpc_config.vpc_id}</c>), an attribute of a resource that it refers to by id
/// (<c>{vpc_id/arn}</c>), a provider setting (<c>{region}</c>), or a part of the type (<c>{type.service}</c>).
/// </summary>
internal sealed partial class ComputedValues(
    string type, BlockSchema schema, ResourceBehavior behavior, ProviderBehavior provider, ProviderSettings settings, Account account, string seed)
{
    private readonly HashSet<string> _resolving = [];
    private Value _resource = Value.Null;

    /// <summary>Returns the resource with all values known.</summary>
    public Value Complete(Value planned)
    {
        _resource = planned;
        foreach (var name in schema.Attributes.Keys.OrderBy(name => name == "id" ? 0 : 1)) Resolve(name);
        foreach (var (name, nested) in schema.Blocks)
            _resource = _resource.With(name, CompleteNested(nested.Block, _resource[name], $"{name}."));
        return _resource;
    }

    private Value Resolve(string name)
    {
        if (!_resource[name].IsWhollyKnown && _resolving.Add(name))
        {
            _resource = _resource.With(name, Generate(name, schema.Attributes[name]));
            _resolving.Remove(name);
        }

        return _resource[name];
    }

    private Value CompleteNested(BlockSchema block, Value value, string prefix) => value.Kind switch
    {
        ValueKind.Map => CompleteBlock(block, value, prefix),
        ValueKind.List => Value.List(value.Items.Select((item, i) => CompleteBlock(block, item, $"{prefix}{(i == 0 ? "" : $"{i}.")}"))),
        ValueKind.Set => Value.Set(value.Items.Select(item => CompleteBlock(block, item, prefix))),
        _ => value,
    };

    private Value CompleteBlock(BlockSchema block, Value value, string prefix)
    {
        foreach (var (name, attribute) in block.Attributes.Where(pair => !value[pair.Key].IsWhollyKnown))
            value = value.With(name, Generate(prefix + name, attribute));
        foreach (var (name, nested) in block.Blocks)
            value = value.With(name, CompleteNested(nested.Block, value[name], $"{prefix}{name}."));
        return value;
    }

    private Value Generate(string path, AttributeSchema attribute)
    {
        var template = path == "id" ? JsonSerializer.SerializeToElement(behavior.Id ?? provider.Id) : Template(path);
        return template is { } found
            ? ValueJson.Read(Expand(JsonNode.Parse(found.GetRawText()), path), attribute.Type)
            : Plausible(attribute.Type, path, attribute.Optional);
    }

    private JsonElement? Template(string path) =>
        behavior.Values.TryGetValue(path, out var own) ? own
        : provider.Values.TryGetValue(path[(path.LastIndexOf('.') + 1)..], out var general) ? general
        : null;

    private JsonNode? Expand(JsonNode? template, string path) => template switch
    {
        JsonObject members => new JsonObject(
            members.Select(pair => KeyValuePair.Create(pair.Key, Expand(pair.Value, $"{path}.{pair.Key}")))),
        JsonArray items => new JsonArray([.. items.Select(item => Expand(item, path))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Expand((string)value!, path)),
        _ => template?.DeepClone(),
    };

    /// <summary>Replaces the tokens of a template. Values that are not set become empty.</summary>
    public string Expand(string template, string path) => Token().Replace(template, match => Token(match.Groups["token"].Value, path));

    private string Token(string token, string path)
    {
        if (Entropy.Of(token, $"{seed}|{path}") is { } random) return random;
        if (token.Split('/') is [var name, var target]) return Follow(Attribute(name), target);
        return Attribute(token) is { Length: > 0 } text ? text : settings[token] ?? Word(token) ?? "";
    }

    /// <summary>The parts of the type, for generic templates: <c>aws_sqs_queue_policy</c> is a <c>queue_policy</c> of <c>sqs</c>.</summary>
    private string? Word(string token) => (token, type.Split('_', 3)) switch
    {
        ("type.service", [_, var service, ..]) => service,
        ("type.kind", [_, _, var kind]) => kind,
        ("type.kind", [_, var kind]) => kind,
        _ => null,
    };

    private string Attribute(string path)
    {
        var top = path.Split('.')[0];
        if (_resolving.Contains(top)) return "";
        if (schema.Attributes.ContainsKey(top)) Resolve(top);
        return _resource.At(path).Select(value => value.Scalar).FirstOrDefault("");
    }

    private string Follow(string id, string target) => account.Resources
        .Where(resource => resource.Id == id)
        .SelectMany(resource => resource.State.At(target))
        .Select(value => value.Scalar)
        .FirstOrDefault("");

    /// <summary>Returns a value of the right type if no table specifies one. Optional attributes stay empty.</summary>
    private Value Plausible(SchemaType valueType, string path, bool optional) => valueType.Kind switch
    {
        TypeKind.Bool => Value.Of(false),
        TypeKind.Number => Value.Of(0m),
        TypeKind.Map => Value.Map([]),
        TypeKind.Set => Value.Set(optional ? [] : Element(valueType, path)),
        TypeKind.List => Value.List(optional ? [] : Element(valueType, path)),
        TypeKind.Object => Value.Map(
            valueType.Attributes.Select(pair => KeyValuePair.Create(pair.Key, Plausible(pair.Value, $"{path}.{pair.Key}", optional)))),
        _ => Value.Of(optional ? "" : $"{path[(path.LastIndexOf('.') + 1)..].Replace('_', '-')}-{Entropy.Of("hex8", $"{seed}|{path}")}"),
    };

    /// <summary>Computed blocks mostly have a single element, and expressions read the first one.</summary>
    private IEnumerable<Value> Element(SchemaType valueType, string path) =>
        valueType.Element!.Kind == TypeKind.Object || IsPlain ? [Plausible(valueType.Element, path, optional: false)] : [];

    /// <summary>Whether no table lists the type.</summary>
    private bool IsPlain => behavior == ResourceBehavior.None;

    [GeneratedRegex(@"(?<!\$)\{(?<token>[a-z0-9_./]+)\}")]
    private static partial Regex Token();
}
