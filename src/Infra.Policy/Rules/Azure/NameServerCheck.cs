using System.Net;
using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Azure;

/// <summary>A network asks Azure's own name servers, or two and more that are inside it.</summary>
internal sealed class NameServerCheck : Check
{
    private const string Network = "azurerm_virtual_network";
    private const string Separate = "azurerm_virtual_network_dns_servers";
    private const string Servers = "dns_servers";

    public override IReadOnlyList<string> Types { get; } = [Network, Separate];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var servers = estate.Resolve(resource[Servers]);
        if (servers.IsUnresolved) return [Observation.Unknown(resource[Servers])];
        var addresses = servers.Elements.Select(estate.Resolve).ToList();
        if (addresses.Count == 1) return [new(resource, Servers, $"only {servers}")];
        var spaces = Spaces(resource, estate);
        return
            from address in addresses
            let isInside = IsInside(address, spaces)
            where isInside is not true
            select new Observation(resource, Servers, $"{address}, outside of {string.Join(", ", spaces)}", Undecided: isInside is null);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from servers in (string[][])[["10.0.0.4"], ["203.0.113.4", "203.0.113.5"]]
        select Mutant.Set(resource, Servers, new JsonArray([.. servers]));

    // Null where the address or a space is not known yet.
    private static bool? IsInside(PolicyValue address, IReadOnlyList<PolicyValue> spaces)
    {
        if (IPAddress.TryParse(address.Text, out var parsed) && spaces.Any(Holds)) return true;
        return address.IsUnresolved || spaces.Count == 0 || spaces.Any(space => space.IsUnresolved) ? null : false;

        bool Holds(PolicyValue space) => IPNetwork.TryParse(space.Text, out var range) && range.Contains(parsed);
    }

    private static IReadOnlyList<PolicyValue> Spaces(PolicyResource resource, PolicyEstate estate) =>
    [
        .. from network in resource.Type == Network ? [resource] : estate.Targets(resource["virtual_network_id"])
           from space in estate.Resolve(network["address_space"]).Elements
           select estate.Resolve(space),
    ];
}
