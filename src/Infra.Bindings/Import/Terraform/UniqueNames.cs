using Infra.Bindings.Naming;
using Infra.Schemas;

namespace Infra.Bindings.Import.Terraform;

/// <summary>
/// Names of constructs and structs are unique in a provider: the block <c>versioning</c> of <c>aws_s3_bucket</c> takes the name that
/// the resource <c>aws_s3_bucket_versioning</c> would have. The first one keeps the name, the other gets an <c>A</c>.
/// </summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, string> _classes = [];

    public static ProviderSchema Complete(ProviderSchema provider)
    {
        var names = new UniqueNames();
        return provider with
        {
            Configuration = names.Complete(provider, ModuleKind.Provider, provider.Name, provider.Configuration),
            Resources = names.Complete(provider, ModuleKind.Resource, provider.Resources),
            DataSources = names.Complete(provider, ModuleKind.DataSource, provider.DataSources),
            EphemeralResources = names.Complete(provider, ModuleKind.Ephemeral, provider.EphemeralResources),
            ClassNames = names._classes,
        };
    }

    private Dictionary<string, BlockSchema> Complete(ProviderSchema provider, ModuleKind kind, IReadOnlyDictionary<string, BlockSchema> types) =>
        types.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => Complete(provider, kind, pair.Key, pair.Value));

    private BlockSchema Complete(ProviderSchema provider, ModuleKind kind, string type, BlockSchema block)
    {
        var rule = ModuleNames.Rule(provider.Name, kind, type).Class;
        var @class = Take(rule);
        if (@class != rule) _classes[ModuleNames.KeyOf(kind, type)] = @class;
        var config = Take($"{@class}Config");
        if (config != $"{@class}Config") _classes[ModuleNames.ConfigKeyOf(kind, type)] = config;
        return Complete(@class, block);
    }

    private BlockSchema Complete(string owner, BlockSchema block) => new(
        block.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => Complete(owner, pair.Key, pair.Value)),
        block.Blocks.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair =>
        {
            var (name, differs) = Struct(owner, pair.Key);
            return pair.Value with { StructName = differs, Block = Complete(name, pair.Value.Block) };
        }));

    private AttributeSchema Complete(string owner, string name, AttributeSchema attribute)
    {
        if (attribute.Nested is not { } nested) return attribute;
        var (@struct, differs) = Struct(owner, name);
        return attribute with { Nested = nested with { StructName = differs, Members = Complete(@struct, nested.Members) } };
    }

    private (string Name, string? Differs) Struct(string owner, string name)
    {
        var rule = ModuleNames.StructOf(owner, name);
        var unique = Take(rule);
        return (unique, unique == rule ? null : unique);
    }

    private string Take(string name)
    {
        while (!_taken.Add(name)) name += "A";
        return name;
    }
}
