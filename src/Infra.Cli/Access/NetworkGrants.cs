using System.Text.Json.Nodes;

namespace Infra.Cli.Access;

/// <summary>From where a resource can be reached, and at which ports.</summary>
internal static class NetworkGrants
{
    /// <summary>Where the rules of each type are, who they let in, and where to. <c>Only</c> are values that make a block such a rule.</summary>
    private static readonly (string Type, string Block, string[] From, string[] To, (string Name, string Value)[] Only)[] Rules =
    [
        ("aws_security_group", "ingress", ["cidr_blocks", "ipv6_cidr_blocks", "security_groups"], ["protocol", "from_port", "to_port"], []),
        ("aws_default_security_group", "ingress", ["cidr_blocks", "ipv6_cidr_blocks", "security_groups"], ["protocol", "from_port", "to_port"], []),
        ("aws_security_group_rule", "", ["cidr_blocks", "ipv6_cidr_blocks", "source_security_group_id"], ["protocol", "from_port", "to_port"], [("type", "ingress")]),
        ("aws_vpc_security_group_ingress_rule", "", ["cidr_ipv4", "cidr_ipv6", "referenced_security_group_id"], ["ip_protocol", "from_port", "to_port"], []),
        ("aws_network_acl_rule", "", ["cidr_block", "ipv6_cidr_block"], ["protocol", "from_port", "to_port"], [("egress", "false"), ("rule_action", "allow")]),
        ("aws_eks_cluster", "vpc_config", ["public_access_cidrs"], [], [("endpoint_public_access", "true")]),
        ("google_compute_firewall", "", ["source_ranges"], ["allow.protocol", "allow.ports"], [("direction", "INGRESS")]),
        ("google_container_cluster", "master_authorized_networks_config.cidr_blocks", ["cidr_block"], [], []),
        ("google_sql_database_instance", "settings.ip_configuration.authorized_networks", ["value"], [], []),
        ("azurerm_network_security_rule", "", ["source_address_prefix", "source_address_prefixes"], ["protocol", "destination_port_range", "destination_port_ranges"], [("direction", "Inbound"), ("access", "Allow")]),
        ("azurerm_network_security_group", "security_rule", ["source_address_prefix", "source_address_prefixes"], ["protocol", "destination_port_range", "destination_port_ranges"], [("direction", "Inbound"), ("access", "Allow")]),
        ("azurerm_kubernetes_cluster", "api_server_access_profile", ["authorized_ip_ranges"], [], []),
        ("azurerm_storage_account", "network_rules", ["ip_rules"], [], []),
        ("azurerm_key_vault", "network_acls", ["ip_rules"], [], []),
    ];

    // Words of the clouds for "from everywhere", which cover every range.
    private static readonly HashSet<string> Everywhere = ["*", "Any", "Internet", "0.0.0.0/0", "::/0"];

    /// <summary>All grants of the type's rules.</summary>
    public static IEnumerable<AccessGrant> Of(string type, JsonObject resource) =>
        from rule in Rules
        where rule.Type == type
        from block in resource.Blocks(rule.Block)
        where rule.Only.All(only => block.Texts(only.Name).Contains(only.Value, StringComparer.OrdinalIgnoreCase))
        let ports = string.Join(' ', rule.To.Select(name => string.Join(',', block.Texts(name))).Where(text => text.Length > 0))
        from source in rule.From.SelectMany(name => block.Texts(name))
        select new AccessGrant(AccessKind.Network, "opens", [ports.Length > 0 ? $"{ports} to" : "to", Everywhere.Contains(source) ? Range(source) : source]);

    /// <summary>Of both address families at once only where the cloud says so.</summary>
    private static string Range(string source) => source.Contains('/', StringComparison.Ordinal) ? source : "*";
}
