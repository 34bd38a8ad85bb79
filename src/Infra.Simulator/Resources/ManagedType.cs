using Infra.Schemas;
using Infra.Schemas.Types;
using Infra.Simulator.Behavior;
using Infra.Simulator.Planning;
using Infra.Simulator.Values;

namespace Infra.Simulator.Resources;

/// <summary>A resource type with all that is known of it.</summary>
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
    /// What tells a resource from others of its type: its id, or, as newer types have none, its ARN, another attribute that only the
    /// provider sets, or all that the configuration has to set.
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
