using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Aws.Compute;

/// <summary>A cluster whose API has a public endpoint names the ranges that may reach it, and none of them is the world.</summary>
internal sealed class PublicEndpointCheck : Check
{
    private const string Public = "vpc_config.endpoint_public_access";
    private const string Ranges = "vpc_config.public_access_cidrs";

    public override IReadOnlyList<string> Types { get; } = ["aws_eks_cluster"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (resource.Find(Public).All(value => estate.Resolve(value).Is("false"))) yield break;
        foreach (var ranges in resource.Find(Ranges).Select(estate.Resolve))
        {
            var isWorld = ranges.IsAbsent ? true : Peer.IsWorld(ranges.Elements.Select(estate.Resolve));
            if (isWorld is not false) yield return new(resource, Ranges, ranges.ToString(), Undecided: isWorld is null);
        }
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from cluster in Subjects(estate)
        from ranges in (JsonArray?[])[null, ["0.0.0.0/0"], ["10.0.0.0/8", "::/0"], ["0.0.0.0/1", "128.0.0.0/1"]]
        let open = cluster.With(Public, true).With(Ranges, ranges)
        select Mutant.Replace(cluster, open, $"public endpoint, ranges {ranges?.ToJsonString() ?? "not set"}");
}
