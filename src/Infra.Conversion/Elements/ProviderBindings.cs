using Infra.Bindings.Generation;
using Infra.Bindings.Model;
using Infra.Bindings.Naming;
using Infra.Conversion.Configurations;
using Infra.Schemas;
using Infra.Schemas.Storage;

namespace Infra.Conversion.Elements;

/// <summary>The typed API of the providers of a configuration.</summary>
internal sealed class ProviderBindings(Configuration configuration)
{
    private readonly Dictionary<string, ProviderSchema?> _schemas = [];
    private readonly Dictionary<string, ApiModule> _modules = [];

    /// <summary>The providers whose bindings were asked for, in order of name.</summary>
    public IEnumerable<ProviderSchema> Used => _schemas.Values.OfType<ProviderSchema>().OrderBy(schema => schema.Name, StringComparer.Ordinal);

    /// <summary>The schema of a provider by its local name; null if the store has none.</summary>
    public ProviderSchema? Schema(string provider)
    {
        if (!_schemas.TryGetValue(provider, out var schema))
        {
            var source = configuration.SourceOf(provider);
            schema = SchemaStore.Providers.Contains(provider) ? SchemaStore.Load(provider) : null;
            _schemas[provider] = schema = schema is not null && schema.Source.Equals(source, StringComparison.OrdinalIgnoreCase) ? schema : null;
        }

        return schema;
    }

    /// <summary>The typed API of an element; null if there is none.</summary>
    public ApiModule? Of(Item item)
    {
        var provider = item.Kind == ItemKind.Provider ? item.Type : item.Provider;
        if (Schema(provider) is not { } schema) return null;
        var key = $"{item.Kind} {item.Type}";
        if (_modules.TryGetValue(key, out var module)) return module;
        var kind = item.Kind switch { ItemKind.Data => ModuleKind.DataSource, ItemKind.Ephemeral => ModuleKind.Ephemeral, ItemKind.Provider => ModuleKind.Provider, _ => ModuleKind.Resource };
        var types = kind switch { ModuleKind.DataSource => schema.DataSources, ModuleKind.Ephemeral => schema.EphemeralResources, _ => schema.Resources };
        if (kind == ModuleKind.Provider) return _modules[key] = new(schema, kind, schema.Name, schema.Configuration);
        return types.ContainsKey(item.Type) ? _modules[key] = new ProviderWriter(schema).Module(kind, item.Type) : null;
    }

    /// <summary>The name of the construct of an element in programs: <c>AwsVpc</c>.</summary>
    public string ClassOf(Item item, ApiModule module) => Alias(item, module.Name);

    /// <summary>The name of a struct in programs: <c>AwsVpcConfig</c>.</summary>
    public string Alias(Item item, string type) => new ProviderWriter(Schema(item.Kind == ItemKind.Provider ? item.Type : item.Provider)!).Alias(type);
}
