package infra.network

import data.infra.value

_openings(resource) := [_opening(rule, "protocol", ["cidr_blocks", "ipv6_cidr_blocks"]) | some rule in _inline(resource)] if {
	resource.type in {"aws_security_group", "aws_default_security_group"}
}

# A type that is not known yet may be either.
_openings(resource) := [_opening(resource.body, "protocol", ["cidr_blocks", "ipv6_cidr_blocks"]) |
	not value.is_text(value.member(resource.body, "type"), "egress")
] if {
	resource.type == "aws_security_group_rule"
}

_openings(resource) := [_opening(resource.body, "ip_protocol", ["cidr_ipv4", "cidr_ipv6"])] if {
	resource.type == "aws_vpc_security_group_ingress_rule"
}

_openings(resource) := [_opening(rule, "protocol", ["cidr_block", "ipv6_cidr_block"]) |
	some rule in _inline(resource)
	not value.is_word(value.member(rule, "action"), "deny")
] if {
	resource.type in {"aws_network_acl", "aws_default_network_acl"}
}

_openings(resource) := [_opening(resource.body, "protocol", ["cidr_block", "ipv6_cidr_block"]) |
	not value.is_text(value.member(resource.body, "egress"), "true")
	not value.is_word(value.member(resource.body, "rule_action"), "deny")
] if {
	resource.type == "aws_network_acl_rule"
}

# Blocks that nobody knows yet may open everything.
_inline(resource) := [ingress] if {
	ingress := value.member(resource.body, "ingress")
	value.is_unresolved(ingress)
} else := value.blocks(value.member(resource.body, "ingress"))

_opening(rule, protocol, arguments) := {
	"protocol": name,
	"ports": [_aws_ports(name, rule)],
	"peers": _aws_peers(rule, arguments),
} if {
	name := protocol_name(value.member(rule, protocol))
}

_aws_ports(name, rule) := range_between(value.member(rule, "from_port"), value.member(rule, "to_port")) if {
	name in {"tcp", "udp"}
} else := all_ports

_aws_peers(rule, _) := [rule] if value.is_unresolved(rule)

_aws_peers(rule, arguments) := [peer | some argument in arguments; some peer in value.elements(value.member(rule, argument))] if {
	not value.is_unresolved(rule)
}
