using Infra.Schemas;
using Infra.Schemas.Types;
using Infra.Simulator.Behavior;
using Infra.Simulator.Planning;

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

    public Planner Planner { get; }

    public ConfigurationRules Rules { get; }
}
