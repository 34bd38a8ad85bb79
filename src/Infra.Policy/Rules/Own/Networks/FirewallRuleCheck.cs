using System.Net;
using System.Numerics;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>A firewall rule of a managed service of Azure names a range of its users: neither the world, nor 0.0.0.0, which stands for every customer of Azure.</summary>
internal sealed class FirewallRuleCheck : Check
{
    // No organization has more: a /8.
    private const int Widest = 1 << 24;

    private static readonly string[] Starts = ["start_ip_address", "start_ip", "first_ip", "start_ip_v4"];
    private static readonly string[] Ends = ["end_ip_address", "end_ip", "last_ip", "end_ip_v4"];

    public override IReadOnlyList<string> Types { get; } = ["azurerm_*_firewall_rule", "azurerm_mssql_managed_instance_failover_rule", "azurerm_redis_firewall_rule", "azurerm_data_lake_store_firewall_rule"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var (start, end) = (Argument(resource, Starts, estate), Argument(resource, Ends, estate));
        if (start.IsUnresolved || end.IsUnresolved) yield return Observation.Unknown(start.IsUnresolved ? start : end);
        else if (!IPAddress.TryParse(start.Text, out var from) || !IPAddress.TryParse(end.Text, out var to)) yield return Observation.Violation(start);
        else if (from.Equals(IPAddress.Any) && to.Equals(IPAddress.Any)) yield return Seen("it allows every Azure customer");
        else if (Number(to) - Number(from) >= Widest) yield return Seen("it allows the whole internet");

        Observation Seen(string fault) => new(resource, start.Path, $"{start} to {end}: {fault}");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from rule in Subjects(estate)
        from range in ((string, string)[])[("0.0.0.0", "255.255.255.255"), ("0.0.0.0", "0.0.0.0"), ("1.0.0.0", "127.255.255.255")]
        select Mutant.Replace(rule, rule.With("start_ip_address", range.Item1).With("end_ip_address", range.Item2), $"{range}");

    private static PolicyValue Argument(PolicyResource rule, string[] names, PolicyEstate estate) =>
        estate.Resolve(names.Select(name => rule[name]).FirstOrDefault(value => !value.IsAbsent) ?? rule[names[0]]);

    private static BigInteger Number(IPAddress address) => new(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
}
