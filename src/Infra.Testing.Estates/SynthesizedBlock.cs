using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Infra.Testing.Estates;

/// <summary>A resource, data source or provider of a synthesized stack.</summary>
public sealed class SynthesizedBlock
{
    private readonly JsonElement _arguments;

    private SynthesizedBlock(BlockType type, string name, JsonElement arguments)
    {
        Type = type;
        Address = name.Length == 0 ? type.ToString() : $"{type}.{name}";
        _arguments = arguments;
    }

    /// <summary>The Terraform address: <c>aws_s3_bucket.logs</c>, <c>data.aws_region.current</c>, <c>provider aws</c>.</summary>
    public string Address { get; }

    internal BlockType Type { get; }

    /// <summary>The single value at a path, as JSON; <see langword="null"/> if there is none or more than one.</summary>
    /// <param name="path">See <see cref="Synthesized.ShouldHave{T}"/>.</param>
    public JsonElement? this[string path] => ValuesAt(path) is [var only] ? only : null;

    /// <summary>Returns all blocks of a stack, in the order of the JSON.</summary>
    internal static IEnumerable<SynthesizedBlock> AllOf(JsonElement stack) =>
        from kind in BlockType.Kinds
        where stack.TryGetProperty(kind, out _)
        from type in stack.GetProperty(kind).EnumerateObject()
        from block in Blocks(new BlockType(kind, type.Name), type.Value)
        select block;

    /// <summary>Returns the values at a path. A name applied to a list selects from each of its items.</summary>
    internal List<JsonElement> ValuesAt(string path)
    {
        List<JsonElement> values = [_arguments];
        foreach (var step in path.Split('.'))
        {
            values = [.. values.SelectMany(value => Step(value, step))];
        }

        return values;
    }

    private static IEnumerable<SynthesizedBlock> Blocks(BlockType type, JsonElement blocks) => blocks.ValueKind == JsonValueKind.Array
        ? blocks.EnumerateArray().Select(block => new SynthesizedBlock(type, Text(block, "alias"), block))
        : blocks.EnumerateObject().Select(block => new SynthesizedBlock(type, block.Name, block.Value));

    private static string Text(JsonElement block, string name) => block.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> Step(JsonElement value, string step)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return value.TryGetProperty(step, out var property) ? [property] : [];
            case JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var position):
                return position < value.GetArrayLength() ? [value[position]] : [];
            case JsonValueKind.Array:
                return value.EnumerateArray().SelectMany(item => Step(item, step));
            default:
                return [];
        }
    }
}

/// <summary>A type of block.</summary>
/// <param name="Kind"><c>resource</c>, <c>data</c>, <c>ephemeral</c> or <c>provider</c>.</param>
/// <param name="Name">The Terraform type, such as <c>aws_s3_bucket</c>; for a provider, its local name.</param>
internal sealed record BlockType(string Kind, string Name)
{
    public static string[] Kinds { get; } = ["resource", "data", "ephemeral", "provider"];

    public static BlockType Of<T>() where T : TerraformElement
    {
        var type = typeof(T);
        if (type.GetProperty("TfResourceType", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)?.GetValue(null) is not string name)
        {
            throw new ArgumentException($"{type.Name} is not a class of the bindings: it has no TfResourceType. Name the class of one resource, data source or provider.");
        }

        return new BlockType(
            type.IsAssignableTo(typeof(TerraformProvider)) ? "provider"
            : type.IsAssignableTo(typeof(TerraformDataSource)) ? "data"
            : type.IsAssignableTo(typeof(TerraformResource)) ? "resource"
            : "ephemeral",
            name);
    }

    public override string ToString() => Kind switch
    {
        "resource" => Name,
        "provider" => $"provider {Name}",
        _ => $"{Kind}.{Name}",
    };
}
