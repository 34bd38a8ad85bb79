package infra.network_test

import data.infra.network

_rules := ["AWS-0105", "AWS-0107", "GCP-0070", "GCP-0071", "AZU-0048", "AZU-0050"]

_found(type, after) := {finding.rule |
	some finding in network.deny with input as {"resource_changes": [{"address": "it", "type": type, "name": "it", "mode": "managed", "change": {"actions": ["create"], "after": after}}]}
		with data.estate as {"rules": {rule: {"title": "", "remedy": ""} | some rule in _rules}}
		with data.stack as {"name": "s", "environment": "prod", "gate": "hard"}
}

_aws(from, to, ranges) := {"protocol": "tcp", "from_port": from, "to_port": to, "cidr_blocks": ranges}

_azure(port) := {
	"direction": "Inbound", "access": "Allow", "protocol": "Tcp",
	"source_address_prefix": "*", "destination_port_range": port,
}

test_security_group_open_to_the_world_is_denied if {
	_found("aws_security_group", {"ingress": [_aws(22, 22, ["0.0.0.0/0"])]}) == {"AWS-0107"}
	_found("aws_security_group", {"ingress": [_aws(20, 25, ["10.0.0.0/8", "0.0.0.0/0"])]}) == {"AWS-0107"}
	_found("aws_security_group", {"ingress": [_aws("3389", "3389", ["0.0.0.0/0"])]}) == {"AWS-0107"}
	_found("aws_security_group", {"ingress": [{"protocol": "-1", "ipv6_cidr_blocks": ["::/0"]}]}) == {"AWS-0107"}
	_found("aws_security_group_rule", object.union({"type": "ingress"}, _aws(22, 22, ["0.0.0.0/0"]))) == {"AWS-0107"}
	_found("aws_vpc_security_group_ingress_rule", {"ip_protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_ipv6": "::/0"}) == {"AWS-0107"}
}

test_security_group_open_to_less_passes if {
	_found("aws_security_group", {"ingress": [_aws(2200, 2222, ["0.0.0.0/0"])]}) == set()
	_found("aws_security_group", {"ingress": [_aws(22, 22, ["10.0.0.0/8"])]}) == set()
	_found("aws_security_group", {"egress": [_aws(22, 22, ["0.0.0.0/0"])]}) == set()
	_found("aws_security_group_rule", object.union({"type": "egress"}, _aws(22, 22, ["0.0.0.0/0"]))) == set()
}

test_network_acl_open_to_the_world_is_denied if {
	rule := {"protocol": "6", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0"}
	_found("aws_network_acl", {"ingress": [object.union(rule, {"action": "allow"})]}) == {"AWS-0105"}
	_found("aws_network_acl_rule", object.union(rule, {"rule_action": "allow", "egress": false})) == {"AWS-0105"}
}

test_network_acl_that_denies_or_lets_out_passes if {
	rule := {"protocol": "-1", "cidr_block": "0.0.0.0/0"}
	_found("aws_network_acl", {"ingress": [object.union(rule, {"action": "deny"})]}) == set()
	_found("aws_network_acl_rule", object.union(rule, {"rule_action": "allow", "egress": true})) == set()
}

test_firewall_open_to_the_world_is_denied if {
	_found("google_compute_firewall", {"source_ranges": ["0.0.0.0/0"], "allow": [{"protocol": "tcp", "ports": ["22"]}]}) == {"GCP-0071"}
	_found("google_compute_firewall", {"source_ranges": ["::/0"], "allow": [{"protocol": "tcp", "ports": ["3380-3390"]}]}) == {"GCP-0070"}
	_found("google_compute_firewall", {"allow": [{"protocol": "all"}]}) == {"GCP-0070", "GCP-0071"}
}

test_firewall_open_to_less_passes if {
	_found("google_compute_firewall", {"source_ranges": ["0.0.0.0/0"], "allow": [{"protocol": "tcp", "ports": ["2200"]}]}) == set()
	_found("google_compute_firewall", {"source_tags": ["bastion"], "allow": [{"protocol": "tcp", "ports": ["22"]}]}) == set()
	_found("google_compute_firewall", {"direction": "EGRESS", "allow": [{"protocol": "all"}]}) == set()
	_found("google_compute_firewall", {"deny": [{"protocol": "all"}]}) == set()
}

test_network_security_group_open_to_the_world_is_denied if {
	_found("azurerm_network_security_rule", _azure("22")) == {"AZU-0050"}
	_found("azurerm_network_security_rule", _azure("3000-4000")) == {"AZU-0048"}
	_found("azurerm_network_security_group", {"security_rule": [_azure("*")]}) == {"AZU-0048", "AZU-0050"}
}

test_network_security_group_open_to_less_passes if {
	_found("azurerm_network_security_rule", _azure("2200")) == set()
	_found("azurerm_network_security_rule", object.union(_azure("22"), {"source_address_prefix": "VirtualNetwork"})) == set()
	_found("azurerm_network_security_group", {"security_rule": [object.union(_azure("*"), {"access": "Deny"})]}) == set()
	_found("azurerm_network_security_group", {"security_rule": [object.union(_azure("*"), {"direction": "Outbound"})]}) == set()
}

test_world_in_halves_is_the_world if {
	every range in ["0.0.0.0/0", "128.0.0.0/1", "::/0", "2000::/3", "Internet", "*"] {
		network.may_be_world({"after": range, "unknown": false, "expression": null, "configured": true})
	}
	not network.may_be_world({"after": "10.0.0.0/8", "unknown": false, "expression": null, "configured": true})
}
