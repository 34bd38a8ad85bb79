using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Aws.Networks;

/// <summary>A route to the whole world does not lead to some kinds of target.</summary>
internal sealed class DefaultRouteCheck(params IReadOnlyList<string> targets) : Check
{
    private const string Route = "aws_route";
    private const string Inline = "route";

    public override IReadOnlyList<string> Types { get; } = [Route, "aws_route_table", "aws_default_route_table"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from route in Routes(resource)
        let isWorld = Peer.IsWorld(Destinations(resource).SelectMany(name => estate.Resolve(route[name]).Elements))
        where isWorld is not false
        from target in targets
            // The provider reads back an empty text for a way that is not taken.
        where !route[target].IsAbsent && route[target].Text != ""
        select new Observation(resource, route[target].Path, $"{route[target]} on the way to the world", Undecided: isWorld is null);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from target in targets
        from peer in (string[])["0.0.0.0/0", "::/0"]
        select Mutant.Replace(resource, Lead(resource, peer, target), $"{peer} to {target}");

    private static IEnumerable<PolicyValue> Routes(PolicyResource resource) =>
        resource.Type == Route ? [resource.Root] : resource[Inline].Blocks;

    private static string[] Destinations(PolicyResource resource) =>
        resource.Type == Route ? ["destination_cidr_block", "destination_ipv6_cidr_block"] : ["cidr_block", "ipv6_cidr_block"];

    private static PolicyResource Lead(PolicyResource resource, string peer, string target)
    {
        var destination = Destinations(resource)[peer.Contains(':', StringComparison.Ordinal) ? 1 : 0];
        var route = new JsonObject { [destination] = peer, [target] = Mutant.Nonsense };
        return resource.Type == Route
            ? resource with { Body = route, Written = null }
            : resource.With(Inline, new JsonArray([.. resource[Inline].Blocks.Select(block => block.Json!.DeepClone()), route]));
    }
}
