using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>No rule of a network lets the world, or every customer of a cloud, reach a sensitive port.</summary>
internal sealed class SensitivePortCheck(NetworkRuleSource source) : Check
{
    private const int MostNamed = 3;
    private const int FirstOfClients = 1024;
    private const int FewestOfClients = 28000;

    public override IReadOnlyList<string> Types => source.Types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from rule in source.Read(resource)
        where rule.Allows && rule.Direction == Direction.Inbound && !IsForAnswers(rule)
        let ports = SensitivePorts.In(rule).ToList()
        where ports.Count > 0
        let isWorld = Peer.IsWorldOrCloud(rule.Peers.SelectMany(peer => estate.Resolve(peer).Elements))
        where isWorld is not false
        select new Observation(resource, rule.Path, $"{rule.Describe()}: {Names(ports)} can be reached from the internet", Undecided: isWorld is null);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from port in (int[])[5432, 2375, 3389, 22]
        from peer in (string[])["0.0.0.0/0", "::/0"]
        let open = source.Open(resource, Direction.Inbound, new(port, port), peer)
        where open is not null
        select Mutant.Replace(resource, open, $"{port} open to {peer}");

    // A network ACL keeps no state: it lets answers in, on the ports that clients call from.
    private static bool IsForAnswers(NetworkRule rule) =>
        rule.IsStateless && rule.Ports.All(ports => ports.From >= FirstOfClients && ports.Count >= FewestOfClients);

    private static string Names(List<KeyValuePair<int, string>> ports) =>
        string.Join(", ", ports.Take(MostNamed).Select(port => port.Value).Distinct()) + (ports.Count > MostNamed ? $" and {ports.Count - MostNamed} more" : "");
}
