namespace Infra.Policy.Tests.Rules;

/// <summary>SSH open to the world, in every way in which the three clouds can write it; and what only looks like it.</summary>
public sealed class OpenPortTests
{
    [Theory]
    [InlineData("aws_security_group", """{ "ingress": { "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": ["0.0.0.0/0"] } }""")]
    [InlineData("aws_security_group", """{ "ingress": [ { "protocol": "tcp", "from_port": 20, "to_port": 25, "ipv6_cidr_blocks": ["::/0"] } ] }""")]
    [InlineData("aws_security_group", """{ "ingress": { "protocol": "-1", "from_port": 0, "to_port": 0, "cidr_blocks": ["10.0.0.0/8", "0.0.0.0/0"] } }""")]
    [InlineData("aws_security_group", """{ "ingress": { "protocol": "6", "from_port": "22", "to_port": "22", "cidr_blocks": "0.0.0.0/0" } }""")]
    [InlineData("aws_security_group_rule", """{ "type": "ingress", "protocol": "tcp", "from_port": 0, "to_port": 65535, "cidr_blocks": ["0.0.0.0/0"] }""")]
    [InlineData("aws_vpc_security_group_ingress_rule", """{ "ip_protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_ipv6": "::/0" }""")]
    [InlineData("aws_vpc_security_group_ingress_rule", """{ "ip_protocol": "-1", "cidr_ipv4": "0.0.0.0/0" }""")]
    public void Aws_open_to_the_world_is_found(string type, string body)
    {
        Assert.Single(TestEstate.With(type, body).Findings("AWS-0107"));
    }

    [Theory]
    [InlineData("aws_security_group", """{ "ingress": { "protocol": "tcp", "from_port": 2200, "to_port": 2222, "cidr_blocks": ["0.0.0.0/0"] } }""")]
    [InlineData("aws_security_group", """{ "ingress": { "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": ["10.0.0.0/8"] } }""")]
    [InlineData("aws_security_group", """{ "ingress": { "protocol": "icmp", "from_port": 8, "to_port": 0, "cidr_blocks": ["0.0.0.0/0"] } }""")]
    [InlineData("aws_security_group", """{ "egress": { "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": ["0.0.0.0/0"] } }""")]
    [InlineData("aws_security_group_rule", """{ "type": "egress", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": ["0.0.0.0/0"] }""")]
    [InlineData("aws_vpc_security_group_ingress_rule", """{ "ip_protocol": "tcp", "from_port": 22, "to_port": 22, "referenced_security_group_id": "sg-1" }""")]
    public void Aws_open_to_less_or_on_other_ports_is_not(string type, string body)
    {
        Assert.Empty(TestEstate.With(type, body).Findings("AWS-0107"));
    }

    [Theory]
    [InlineData("""{ "source_ranges": ["0.0.0.0/0"], "allow": { "protocol": "tcp", "ports": ["22"] } }""")]
    [InlineData("""{ "source_ranges": ["::/0"], "allow": [ { "protocol": "TCP", "ports": ["80", "20-25"] } ] }""")]
    [InlineData("""{ "source_ranges": ["0.0.0.0/0"], "allow": { "protocol": "all" } }""")]
    [InlineData("""{ "allow": { "protocol": "tcp", "ports": ["22"] } }""")]
    public void Google_open_to_the_world_is_found(string body)
    {
        Assert.Single(TestEstate.With("google_compute_firewall", body).Findings("GCP-0071"));
    }

    [Theory]
    [InlineData("""{ "source_ranges": ["0.0.0.0/0"], "allow": { "protocol": "tcp", "ports": ["2200-2222"] } }""")]
    [InlineData("""{ "source_ranges": ["0.0.0.0/0"], "deny": { "protocol": "all" } }""")]
    [InlineData("""{ "source_tags": ["bastion"], "allow": { "protocol": "tcp", "ports": ["22"] } }""")]
    [InlineData("""{ "direction": "EGRESS", "allow": { "protocol": "tcp", "ports": ["22"] } }""")]
    public void Google_open_to_less_or_on_other_ports_is_not(string body)
    {
        Assert.Empty(TestEstate.With("google_compute_firewall", body).Findings("GCP-0071"));
    }

    [Theory]
    [InlineData("\"source_address_prefix\": \"*\", \"destination_port_range\": \"22\"")]
    [InlineData("\"source_address_prefix\": \"internet\", \"destination_port_range\": \"*\"")]
    [InlineData("\"source_address_prefixes\": [\"10.0.0.0/8\", \"::/0\"], \"destination_port_ranges\": [\"443\", \"20-25\"]")]
    public void Azure_open_to_the_world_is_found_inline_and_alone(string rule)
    {
        var body = $$"""{ "direction": "Inbound", "access": "Allow", "protocol": "Tcp", {{rule}} }""";

        Assert.Single(TestEstate.With("azurerm_network_security_rule", body).Findings("AZU-0050"));
        Assert.Single(TestEstate.With("azurerm_network_security_group", $$"""{ "security_rule": [ {{body}} ] }""").Findings("AZU-0050"));
    }

    [Theory]
    [InlineData("\"access\": \"Deny\", \"source_address_prefix\": \"*\", \"destination_port_range\": \"22\"")]
    [InlineData("\"access\": \"Allow\", \"source_address_prefix\": \"*\", \"destination_port_range\": \"2200\"")]
    [InlineData("\"access\": \"Allow\", \"source_address_prefix\": \"VirtualNetwork\", \"destination_port_range\": \"22\"")]
    [InlineData("\"access\": \"Allow\", \"source_application_security_group_ids\": [\"x\"], \"destination_port_range\": \"22\"")]
    [InlineData("\"access\": \"Allow\", \"source_address_prefix\": \"*\", \"destination_port_range\": \"\", \"destination_port_ranges\": [\"443\"]")]
    public void Azure_open_to_less_or_on_other_ports_is_not(string rule)
    {
        var body = $$"""{ "direction": "Inbound", "protocol": "Tcp", {{rule}} }""";

        Assert.Empty(TestEstate.With("azurerm_network_security_rule", body).Findings("AZU-0050"));
    }

    [Fact]
    public void Range_that_is_not_known_yet_waits_for_the_plan_and_there_it_is_a_finding()
    {
        const string Body = """{ "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": ["${var.office}"] }""";
        var synthesized = $$"""{ "resource": { "aws_security_group": { "it": { "ingress": [ {{Body}} ] } } } }""";

        var plan =
            """
            { "resource_changes": [ { "address": "aws_security_group.it", "mode": "managed", "type": "aws_security_group", "name": "it",
                "change": { "actions": ["create"], "after": { "ingress": [ { "protocol": "tcp", "from_port": 22, "to_port": 22 } ] },
                            "after_unknown": { "ingress": [ { "cidr_blocks": true } ] } } } ] }
            """;

        Assert.Equal(["aws_security_group.it ingress[0]: tcp 22 from \"${var.office}\" (undecided)"], TestEstate.Of(synthesized).Findings("AWS-0107"));
        Assert.Equal(["aws_security_group.it ingress[0]: tcp 22 from \"${var.office}\""], TestEstate.Planned(plan, synthesized).Findings("AWS-0107"));
    }
}
