using System.Text.Json.Nodes;
using Infra.Schemas;
using Infra.Simulator.Behavior;
using Infra.Simulator.Computed;
using Infra.Simulator.Values;

namespace Infra.Simulator.Planning;

/// <summary>
/// Plans changes like providers do: configured values are kept, values that only the cloud knows are unknown on create and kept on update,
/// and an update that changes nothing is a no-op.
/// </summary>
internal sealed class Planner(BlockSchema schema, ResourceBehavior behavior, IReadOnlyList<string> replaceEverywhere)
{
    /// <summary>Plans creating a resource.</summary>
    public Value Create(Value config, Value proposed, ProviderSettings settings)
    {
        var planned = settings.Labels.Apply(schema, PlanBlock(schema, config, proposed, null, ""));
        foreach (var (name, value) in settings.Inherited.Where(pair => planned[pair.Key].IsUnknown)) planned = planned.With(name, value);
        return planned;
    }

    /// <summary>Plans updating a resource. Terraform turns the update into a replacement if the plan requires one.</summary>
    public ResourcePlan Update(Value prior, Value config, Value proposed, ProviderSettings settings)
    {
        var planned = settings.Labels.Apply(schema, PlanBlock(schema, config, proposed, prior, ""));
        if (planned.Equals(prior)) return new(prior, []);
        foreach (var name in behavior.Recompute) planned = planned.With(name, Value.Unknown);
        var replacing = behavior.Replace.Concat(replaceEverywhere).SelectMany(path => ChangedPaths.Between(prior, planned, path));
        return new(planned, [.. replacing]);
    }

    private Value PlanBlock(BlockSchema block, Value config, Value proposed, Value? prior, string prefix)
    {
        var members = new Dictionary<string, Value>();
        foreach (var (name, attribute) in block.Attributes)
            members[name] = PlanAttribute(attribute, config[name], proposed[name], prior?[name], prefix + name);
        foreach (var (name, nested) in block.Blocks)
            members[name] = PlanNested(nested, config[name], proposed[name], prior?[name], prefix + name);
        return Value.Map(members);
    }

    private Value PlanAttribute(AttributeSchema attribute, Value config, Value proposed, Value? prior, string path)
    {
        if (!config.IsNull) return config;
        if (prior is not null && attribute.Computed) return proposed;
        if (behavior.Defaults.TryGetValue(path, out var byDefault))
            return ValueJson.Read(JsonNode.Parse(byDefault.GetRawText()), attribute.Type);
        return attribute.Computed ? Value.Unknown : Value.Null;
    }

    private Value PlanNested(NestedBlock nested, Value config, Value proposed, Value? prior, string path) => proposed.Kind switch
    {
        ValueKind.Map => PlanBlock(nested.Block, config, proposed, prior is { IsNull: false } ? prior : null, $"{path}."),
        ValueKind.List => Value.List(proposed.Items.Select((item, i) =>
            PlanBlock(nested.Block, ItemAt(config, i), item, prior?.Items.ElementAtOrDefault(i), $"{path}."))),
        ValueKind.Set => Value.Set(proposed.Items.Select(item => PlanSetItem(nested.Block, config, item, prior, $"{path}."))),
        _ => proposed,
    };

    /// <summary>
    /// Elements of a set have no key to find their configuration and prior state: the prior state is the equal element, and the
    /// configuration is the one whose set values all match the element.
    /// </summary>
    private Value PlanSetItem(BlockSchema block, Value config, Value item, Value? prior, string prefix)
    {
        if (prior is not null && prior.Items.Contains(item)) return item;
        var own = config.Items.FirstOrDefault(candidate => candidate.Members.All(pair => Agrees(pair.Value, item[pair.Key])));
        return PlanBlock(block, own ?? item, item, null, prefix);
    }

    private static bool Agrees(Value configured, Value proposed) =>
        configured.IsNull || configured.Items.Count > 0 || configured.Equals(proposed);

    private static Value ItemAt(Value list, int index) => list.Items.ElementAtOrDefault(index) ?? Value.Null;
}
