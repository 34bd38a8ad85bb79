using System.Net;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Networks;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>No network asks a resolver, or sends its traffic to a hop, at a public address.</summary>
internal sealed partial class ResolverCheck : Check
{
    // Of the clouds themselves.
    private static readonly string[] Clouds = ["168.63.129.16", "169.254.169.253", "169.254.169.254", "0.0.0.0"];

    private readonly MemberCheck _members = new(
        ["*"],
        (name, value, _) => (Names().IsMatch(name) || (name == "ipv4_address" && value.Path.StartsWith("forwarding_config", StringComparison.Ordinal))) && value.Elements.Any(IsPublic) ? Verdict.Of(value, "a public address") : null,
        ("aws_vpc_dhcp_options", "domain_name_servers", new System.Text.Json.Nodes.JsonArray("203.0.113.66")), ("azurerm_route", "next_hop_in_ip_address", "203.0.113.66"),
        ("google_dns_managed_zone", "forwarding_config", new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["ipv4_address"] = "203.0.113.66" })));

    public override bool Judges => false;

    public override IReadOnlyList<string> Types => _members.Types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        resource.Type is "aws_route53_resolver_rule" && resource.Find("target_ip.ip").Where(IsPublic).FirstOrDefault() is { } target
            ? [new(resource, target.Path, $"{target}: a public address")]
            : _members.Observe(resource, estate);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) => _members.Mutants(estate);

    private static bool IsPublic(PolicyValue value) =>
        value.Text is { } text && IPAddress.TryParse(text, out _) && !Clouds.Contains(text) && !PrivateRange.Holds(text.Contains(':', StringComparison.Ordinal) ? $"{text}/128" : $"{text}/32");

    [GeneratedRegex("^(domain_name_servers|dns_servers|name_?servers|next_hop_in_ip_address|next_hop_ip|dns_ips|dns_resolvers|dns_server_ip)$")]
    private static partial Regex Names();
}
