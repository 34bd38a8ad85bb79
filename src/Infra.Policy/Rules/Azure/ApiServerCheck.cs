using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Azure;

/// <summary>An API server is private, or answers only address ranges that are less than the world.</summary>
internal sealed class ApiServerCheck : Check
{
    private const string Private = "private_cluster_enabled";
    private const string Ranges = "api_server_access_profile.authorized_ip_ranges";

    public override IReadOnlyList<string> Types { get; } = ["azurerm_kubernetes_cluster"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var isPrivate = estate.Resolve(resource[Private]);
        if (isPrivate.Is("true")) return [];
        if (isPrivate.IsUnresolved) return [Observation.Unknown(resource[Private])];
        return
            from ranges in resource.Find(Ranges).Select(estate.Resolve)
            let isWorld = ranges.IsAbsent ? true : Peer.IsWorld(ranges.Elements.Select(estate.Resolve))
            where isWorld is not false
            select new Observation(resource, Ranges, ranges.ToString(), Undecided: isWorld is null);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from cluster in Subjects(estate)
        from ranges in (string[]?[])[null, ["0.0.0.0/0"], ["10.0.0.0/8", "128.0.0.0/1"]]
        let open = ranges is null ? null : new JsonObject { ["authorized_ip_ranges"] = new JsonArray([.. ranges]) }
        select Mutant.Replace(
            cluster,
            cluster.With(Private, false).With("api_server_access_profile", open),
            $"public for {(ranges is null ? "everyone" : string.Join(", ", ranges))}");
}
