using Infra.Schemas;
using Infra.Simulator.Behavior;
using Infra.Simulator.Values;

namespace Infra.Simulator.Computed;

/// <summary>The labels that a configured provider adds to resources.</summary>
/// <param name="rules">The attributes with labels.</param>
/// <param name="configuration">The provider's configuration.</param>
internal sealed class LabelValues(IReadOnlyList<LabelRule> rules, Value configuration)
{
    /// <summary>Sets the computed labels of a resource, which are known as soon as its own labels are.</summary>
    public Value Apply(BlockSchema schema, Value planned)
    {
        foreach (var rule in rules.Where(rule => schema.Attributes.ContainsKey(rule.Target) && schema.Attributes.ContainsKey(rule.Source)))
            planned = planned.With(rule.Target, Merge(configuration.At(rule.Defaults), planned[rule.Source]));
        return planned;
    }

    private static Value Merge(IEnumerable<Value> defaults, Value own)
    {
        if (own.IsUnknown) return Value.Unknown;
        var merged = new Dictionary<string, Value>();
        foreach (var (name, value) in defaults.Append(own).SelectMany(labels => labels.Members)) merged[name] = value;
        return Value.Map(merged);
    }
}
