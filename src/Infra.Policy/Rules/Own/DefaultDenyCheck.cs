using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Own;

/// <summary>
/// A network has a firewall for all its machines that denies everything from, or to, the whole world. Without one Google lets
/// everything out, and what it denies leaves no log.
/// </summary>
internal sealed class DefaultDenyCheck(Direction direction) : Check
{
    private const string Firewall = "google_compute_firewall";

    private static readonly GoogleFirewalls Firewalls = new();

    public override IReadOnlyList<string> Types { get; } = ["google_compute_network"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (!DefaultDenies(resource, estate).Any()) yield return new(resource, "", $"without a firewall that denies all {Way}");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate)
    {
        foreach (var network in Subjects(estate))
        {
            IReadOnlyCollection<PolicyResource> denies = [.. DefaultDenies(network, estate)];
            if (denies.Count == 0) continue;
            yield return new($"{network}: {string.Join(", ", denies)} removed", denies, []);
            foreach (var (path, value) in Weakenings())
            {
                yield return new(
                    $"{network}: {string.Join(", ", denies)}: {path}", denies, [.. denies.Select(deny => deny.With(path, value))]);
            }
        }
    }

    private string Way => direction == Direction.Inbound ? "ingress" : "egress";

    private IEnumerable<PolicyResource> DefaultDenies(PolicyResource network, PolicyEstate estate) =>
        from firewall in estate.OfType(Firewall)
        where estate.Refers(firewall["network"], network) && IsForAllMachines(firewall)
        where Firewalls.Read(firewall).Any(rule => IsDefaultDeny(rule, estate))
        select firewall;

    private static bool IsForAllMachines(PolicyResource firewall) =>
        firewall["target_tags"].IsAbsent && firewall["target_service_accounts"].IsAbsent
        && (firewall["disabled"].IsAbsent || firewall["disabled"].Is("false"));

    private bool IsDefaultDeny(NetworkRule rule, PolicyEstate estate) =>
        !rule.Allows && rule.Direction == direction && rule.Protocol == NetworkRule.AnyProtocol
        && rule.Peers.Select(estate.Resolve).Any(peer => peer.Is("0.0.0.0/0"));

    private IEnumerable<(string Path, JsonNode Value)> Weakenings() =>
    [
        ("disabled", true),
        ("target_tags", new JsonArray("some")),
        ("target_service_accounts", new JsonArray("vm@lynx-prod.iam.gserviceaccount.com")),
        ("network", Mutant.Nonsense),
        ("direction", direction == Direction.Inbound ? "EGRESS" : "INGRESS"),
        (direction == Direction.Inbound ? "source_ranges" : "destination_ranges", new JsonArray("10.0.0.0/8")),
        ("deny", new JsonArray(new JsonObject { ["protocol"] = "tcp" })),
    ];
}
