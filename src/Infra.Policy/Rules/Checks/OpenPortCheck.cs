using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Checks;

/// <summary>No network rule is open to the internet, on one port or on any.</summary>
public sealed class OpenPortCheck : Check
{
    private const int AnyPort = 443;

    private readonly NetworkRuleSource _source;
    private readonly Direction _direction;
    private readonly int? _port;

    internal OpenPortCheck(NetworkRuleSource source, Direction direction, int? port)
    {
        _source = source;
        _direction = direction;
        _port = port;
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> Types => _source.Types;

    /// <inheritdoc />
    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from rule in _source.Read(resource)
        where rule.Allows && rule.Direction == _direction && (_port is not { } port || rule.Covers(port))
        let isWorld = Peer.IsWorld(rule.Peers.SelectMany(peer => estate.Resolve(peer).Elements))
        where isWorld is not false
        select new Observation(resource, rule.Path, rule.Describe(), Undecided: isWorld is null);

    /// <inheritdoc />
    public override IEnumerable<Mutant> Mutants(PolicyEstate estate)
    {
        var port = _port ?? AnyPort;
        return from resource in Subjects(estate)
               from peer in (string[])["0.0.0.0/0", "::/0", "128.0.0.0/1"]
               from ports in (PortRange[])[new(port, port), new(port - 2, port + 3)]
               let open = _source.Open(resource, _direction, ports, peer)
               where open is not null
               select Mutant.Replace(resource, open, $"{ports} open to {peer}");
    }
}
