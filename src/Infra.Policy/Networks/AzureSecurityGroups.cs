using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Network security groups of Azure: rules inline and rules of their own, with one range or several.</summary>
public sealed class AzureSecurityGroups : NetworkRuleSource
{
    private const string Group = "azurerm_network_security_group";
    private const string InlineRule = "security_rule";

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; } = [Group, "azurerm_network_security_rule"];

    /// <inheritdoc />
    public override IEnumerable<NetworkRule> Read(PolicyResource resource) => resource.Type == Group
        ? resource[InlineRule].Elements.SelectMany(ReadRule)
        : ReadRule(resource.Root);

    /// <inheritdoc />
    public override PolicyResource? Open(PolicyResource resource, Direction direction, PortRange ports, string peer)
    {
        var inbound = direction == Direction.Inbound;
        var rule = new JsonObject
        {
            ["name"] = "open",
            ["priority"] = 100,
            ["direction"] = inbound ? "Inbound" : "Outbound",
            ["access"] = "Allow",
            ["protocol"] = "Tcp",
            ["source_port_range"] = "*",
            ["destination_port_ranges"] = new JsonArray(ports.ToString()),
            [inbound ? "source_address_prefix" : "destination_address_prefix"] = peer,
        };
        return resource.Type == Group
            ? resource.With(InlineRule, new JsonArray([.. resource[InlineRule].Blocks.Select(block => block.Json!.DeepClone()), rule]))
            : resource with { Body = rule, Written = null };
    }

    // A direction that is not known yet may be either.
    private static IEnumerable<NetworkRule> ReadRule(PolicyValue rule)
    {
        if (!Is(rule["direction"], "outbound")) yield return Create(rule, Direction.Inbound, "source_address_prefix");
        if (!Is(rule["direction"], "inbound")) yield return Create(rule, Direction.Outbound, "destination_address_prefix");
    }

    private static NetworkRule Create(PolicyValue rule, Direction direction, string peer) => new(
        rule.Path,
        direction,
        !Is(rule["access"], "deny"),
        Protocols.Name(rule["protocol"].Text ?? NetworkRule.AnyProtocol),
        [.. Either(rule, "destination_port_range", "destination_port_ranges").Select(PortRange.Parse)],
        Peers(rule, peer));

    // A rule may be for application security groups instead of addresses.
    private static IReadOnlyList<PolicyValue> Peers(PolicyValue rule, string prefix) =>
        rule[prefix.Replace("address_prefix", "application_security_group_ids", StringComparison.Ordinal)].IsAbsent
            ? Either(rule, prefix, prefix + "es")
            : [.. rule[prefix].Elements, .. rule[prefix + "es"].Elements];

    // A plan shows the unset argument of the two as an empty text.
    private static IReadOnlyList<PolicyValue> Either(PolicyValue rule, string one, string several)
    {
        IReadOnlyList<PolicyValue> given = [.. rule[one].Elements.Concat(rule[several].Elements).Where(value => value.Text is not "")];
        return given.Count > 0 ? given : [rule];
    }

    private static bool Is(PolicyValue value, string text) => string.Equals(value.Text, text, StringComparison.OrdinalIgnoreCase);
}
