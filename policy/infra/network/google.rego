package infra.network

import data.infra.value

_openings(resource) := [{"protocol": protocol_name(value.member(allow, "protocol")), "ports": _google_ports(allow), "peers": _sources(resource)} |
	not value.is_text(value.member(resource.body, "direction"), "EGRESS")
	some allow in _allows(resource)
] if {
	resource.type == "google_compute_firewall"
}

_allows(resource) := [allow] if {
	allow := value.member(resource.body, "allow")
	value.is_unresolved(allow)
} else := value.blocks(value.member(resource.body, "allow"))

_google_ports(allow) := [all_ports] if {
	value.is_absent(value.member(allow, "ports"))
} else := [range_in(ports) | some ports in value.elements(value.member(allow, "ports"))]

# Without ranges a firewall is for everybody, unless it is for those with a tag or a service account.
_sources(resource) := value.elements(ranges) if {
	ranges := value.member(resource.body, "source_ranges")
	not value.is_absent(ranges)
} else := [] if {
	some others in ["source_tags", "source_service_accounts"]
	not value.is_absent(value.member(resource.body, others))
} else := [value.known("0.0.0.0/0")]
