using Infra.Schemas;

namespace Infra.Bindings.Changes;

/// <summary>An attribute or a kind of block, for the comparison of schema versions.</summary>
internal sealed record SchemaMember(string Type, bool Settable, bool Required, bool Deprecated, BlockSchema? Block);

/// <summary>Members of a block, attributes and blocks alike.</summary>
internal static class SchemaMembers
{
    extension(BlockSchema block)
    {
        public IEnumerable<string> Names => block.Attributes.Keys.Concat(block.Blocks.Keys);

        public SchemaMember? Member(string name) =>
            block.Attributes.TryGetValue(name, out var attribute)
                ? new(attribute.Type.ToString(), attribute.Settable, attribute.Required, attribute.Deprecated, attribute.Nested?.Members)
                : block.Blocks.TryGetValue(name, out var nested)
                    ? new(nested.Nesting.Word(), true, nested.MinItems > 0, nested.Deprecated, nested.Block)
                    : null;
    }
}
