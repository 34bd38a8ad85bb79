using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A plan does not scale a running service to zero machines, replicas or calls.</summary>
internal sealed partial class NothingLeftCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        where Names().IsMatch(pair.Name) && Earlier.Number(pair.Before) > 0 && Earlier.Number(pair.Now) == 0
        select new Observation(resource, pair.Path, $"0 after {Earlier.Text(pair.Before)}");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from name in (string[])["desired_count", "max_size", "node_count", "replicas", "reserved_concurrent_executions"]
        select Earlier.Mutant(resource, name, 3, 0);

    [GeneratedRegex("^(desired|max|maximum|node|target|instance|total_max_node|max_instance|max_node)_?(count|size|capacity)$|^(replicas|instances|capacity|node_count|initial_node_count|reserved_concurrent_executions|provisioned_concurrent_executions|number_of_nodes|num_cache_nodes|shard_count)$")]
    private static partial Regex Names();
}
