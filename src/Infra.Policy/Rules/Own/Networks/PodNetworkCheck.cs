using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>No rule of a Kubernetes network policy lets in everything: a block that names neither peers nor ports stands for all of both.</summary>
internal sealed class PodNetworkCheck : Check
{
    private const string Block = "spec.ingress";

    public override IReadOnlyList<string> Types { get; } = ["kubernetes_network_policy", "kubernetes_network_policy_v1"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from rule in resource.Find(Block).SelectMany(rules => rules.Blocks)
        where IsEmpty(rule["from"]) && IsEmpty(rule["ports"])
        select new Observation(resource, rule.Path, "a rule without from and ports");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        select Mutant.Set(resource, Block, new JsonArray(new JsonObject { ["from"] = new JsonArray() }));

    private static bool IsEmpty(PolicyValue value) => value.IsAbsent || value.Json is JsonArray { Count: 0 };
}
