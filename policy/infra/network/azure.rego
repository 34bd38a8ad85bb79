package infra.network

import data.infra.value

_openings(resource) := [_azure_opening(rule) |
	some rule in value.elements(value.member(resource.body, "security_rule"))
	_lets_in(rule)
] if {
	resource.type == "azurerm_network_security_group"
}

_openings(resource) := [_azure_opening(resource.body) | _lets_in(resource.body)] if {
	resource.type == "azurerm_network_security_rule"
}

# A direction that is not known yet may be either.
_lets_in(rule) if {
	not value.is_word(value.member(rule, "direction"), "outbound")
	not value.is_word(value.member(rule, "access"), "deny")
}

_azure_opening(rule) := {
	"protocol": protocol_name(value.member(rule, "protocol")),
	"ports": [range_in(ports) | some ports in _either(rule, "destination_port_range", "destination_port_ranges")],
	"peers": _azure_peers(rule),
}

# A rule may be for application security groups instead of addresses.
_azure_peers(rule) := _either(rule, "source_address_prefix", "source_address_prefixes") if {
	value.is_absent(value.member(rule, "source_application_security_group_ids"))
} else := _given(rule, "source_address_prefix", "source_address_prefixes")

# Where neither is given nobody can tell.
_either(rule, one, several) := given if {
	given := _given(rule, one, several)
	count(given) > 0
} else := [rule]

# A plan shows the argument of the two that nobody set as an empty text.
_given(rule, one, several) := [given |
	some argument in [one, several]
	some given in value.elements(value.member(rule, argument))
	not value.is_text(given, "")
]
