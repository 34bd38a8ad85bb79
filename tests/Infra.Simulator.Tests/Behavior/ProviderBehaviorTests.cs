using Infra.Schemas;
using Infra.Schemas.Storage;
using Infra.Simulator.Behavior;

namespace Infra.Simulator.Tests.Behavior;

public sealed class ProviderBehaviorTests
{
    public static TheoryData<string> Providers => ["aws", "azurerm", "github", "google"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Behavior_is_of_types_that_the_schema_has(string provider)
    {
        var (schema, behavior) = (SchemaStore.Load(provider), ProviderBehavior.Of(provider));

        Assert.NotEmpty(behavior.Resources);
        Assert.Empty(behavior.Resources.Keys.Except(schema.Resources.Keys));
        Assert.Empty(behavior.Data.Keys.Except(schema.DataSources.Keys));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Behavior_names_only_what_the_schema_has(string provider)
    {
        var (schema, behavior) = (SchemaStore.Load(provider), ProviderBehavior.Of(provider));

        Assert.All(behavior.Resources, pair => AssertPathsExist(pair.Value, schema.Resources[pair.Key]));
        Assert.All(behavior.Data, pair => AssertPathsExist(pair.Value, schema.DataSources[pair.Key]));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void References_lead_to_attributes_that_exist(string provider)
    {
        var (schema, behavior) = (SchemaStore.Load(provider), ProviderBehavior.Of(provider));
        var rules = behavior.References.Values.Concat(behavior.Resources.Values.SelectMany(resource => resource.References.Values).OfType<ReferenceRule>());

        Assert.All(rules.SelectMany(rule => rule.To), target =>
        {
            var parts = target.Split('.', 2);
            Assert.Contains(parts[1], schema.Resources[parts[0]].Facts().Select(fact => fact.Key));
        });
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Only_optional_attributes_have_defaults_and_only_settable_ones_force_replacement(string provider)
    {
        var (schema, behavior) = (SchemaStore.Load(provider), ProviderBehavior.Of(provider));

        Assert.All(behavior.Resources, pair =>
        {
            var facts = schema.Resources[pair.Key].Facts().ToDictionary();
            Assert.All(pair.Value.Defaults.Keys, path => Assert.StartsWith("optional", facts[path]));
            Assert.All(pair.Value.Replace, path => Assert.False(facts[path].StartsWith("computed", StringComparison.Ordinal), path));
        });
    }

    private static void AssertPathsExist(ResourceBehavior behavior, BlockSchema schema)
    {
        var known = schema.Facts().Select(fact => fact.Key).ToHashSet();
        var named = behavior.Values.Keys.Concat(behavior.Replace).Concat(behavior.Defaults.Keys).Concat(behavior.Recompute).Concat(behavior.References.Keys)
            .Concat(behavior.Conflicts.Concat(behavior.ExactlyOne).Concat(behavior.AtLeastOne).Concat(behavior.Needs).SelectMany(group => group));

        Assert.Empty(named.Except(known));
    }
}
