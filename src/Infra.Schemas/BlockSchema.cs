using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>The attributes and nested blocks of a resource, a data source, a provider or a nested block.</summary>
/// <param name="Attributes">The attributes, by Terraform name.</param>
/// <param name="Blocks">The nested blocks, by Terraform name.</param>
public sealed record BlockSchema(
    IReadOnlyDictionary<string, AttributeSchema> Attributes, IReadOnlyDictionary<string, NestedBlock> Blocks)
{
    /// <summary>Returns one text per path (<c>vpc_config</c>, <c>vpc_config.subnet_ids</c>), for comparing schemas.</summary>
    public IEnumerable<KeyValuePair<string, string>> Facts(string prefix = "")
    {
        foreach (var (name, attribute) in Attributes) yield return new(prefix + name, attribute.ToString());
        foreach (var (name, nested) in Blocks)
        {
            yield return new(prefix + name, nested.ToString());
            foreach (var fact in nested.Block.Facts($"{prefix}{name}.")) yield return fact;
        }
    }

    /// <summary>Returns the type of the block's value: an object with a member per attribute and per kind of nested block.</summary>
    public SchemaType ToObjectType() => SchemaType.Object(
        Attributes.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Type))
            .Concat(Blocks.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Nesting.Of(pair.Value.Block.ToObjectType())))));
}
