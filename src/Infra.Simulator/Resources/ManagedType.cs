using Infra.Schemas;
using Infra.Schemas.Types;
using Infra.Simulator.Behavior;
using Infra.Simulator.Planning;
using Infra.Simulator.Values;

namespace Infra.Simulator.Resources;

/// <summary>A resource type with its schema and behavior.</summary>
internal sealed class ManagedType
{
    public ManagedType(string name, BlockSchema schema, ProviderBehavior provider)
    {
        Name = name;
        Schema = schema;
        ObjectType = schema.ToObjectType();
        Behavior = provider.Resources.GetValueOrDefault(name) ?? ResourceBehavior.None;
        Planner = new(schema, Behavior, provider.Replace);
        Rules = new(Behavior);
    }

    public string Name { get; }

    public BlockSchema Schema { get; }

    public SchemaType ObjectType { get; }

    public ResourceBehavior Behavior { get; }

    /// <summary>
    /// Returns what identifies a resource within its type: its id, or, for newer types without one, its ARN, another attribute that only
    /// the provider sets, or all required attributes.
    /// </summary>
    public string IdOf(Value state)
    {
        string[] own = ["id", "arn", .. Schema.Attributes.Where(pair => pair.Value is { Computed: true, Settable: false, Type.Kind: TypeKind.String }).Select(pair => pair.Key)];
        var found = own.Where(Schema.Attributes.ContainsKey).Select(name => state[name].Scalar).FirstOrDefault(text => text.Length > 0);
        return found ?? string.Join('|', Schema.Attributes.Where(pair => pair.Value.Required).Select(pair => state[pair.Key].ToString()));
    }

    public Planner Planner { get; }

    public ConfigurationRules Rules { get; }
}
