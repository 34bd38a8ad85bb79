using Infra.Bindings.Generation;
using Infra.Bindings.Model;
using Infra.Bindings.Naming;
using Infra.Conversion.Configurations;
using Infra.Schemas;
using Infra.Schemas.Storage;

namespace Infra.Conversion.Elements;

/// <summary>The typed APIs of the providers in a configuration.</summary>
internal sealed class ProviderBindings(Configuration configuration)
{
    private readonly Dictionary<string, ProviderSchema?> _schemas = [];
    private readonly Dictionary<string, ApiModule> _modules = [];

    /// <summary>The providers whose bindings were used, ordered by name.</summary>
    public IEnumerable<ProviderSchema> Used => _schemas.Values.OfType<ProviderSchema>().OrderBy(schema => schema.Name, StringComparer.Ordinal);

    /// <summary>Returns the schema of a provider by its local name; null if the store does not contain it.</summary>
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

    /// <summary>Returns the typed API of an element; null if there is none.</summary>
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

    /// <summary>Returns the name of an element's construct in programs: <c>AwsVpc</c>.</summary>
    public string ClassOf(Item item, ApiModule module) => Alias(item, module.Name);

    /// <summary>Returns the name of a struct in programs: <c>AwsVpcConfig</c>.</summary>
    public string Alias(Item item, string type) => new ProviderWriter(Schema(item.Kind == ItemKind.Provider ? item.Type : item.Provider)!).Alias(type);
}
