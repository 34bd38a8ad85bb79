# METADATA
# title: Networks
# description: No firewall of any cloud opens SSH or RDP to the world, in IPv4 or IPv6, by itself or in a range of ports.
package infra.network

import data.infra.plan
import data.infra.value

# METADATA
# title: What stops a deployment
deny contains finding if some finding in plan.denied(findings)

# METADATA
# title: What is only reported
warn contains finding if some finding in plan.warned(findings)

# METADATA
# title: SSH and RDP
# description: The rule of each port, for each way of writing firewalls. A range that is not known yet may be the world.
findings contains plan.finding(rule, resource, sprintf("Port %d is open to %s", [port, _list(opening.peers)])) if {
	some resource in plan.remaining
	some opening in _openings(resource)
	opening.protocol in {"tcp", "udp", "all"}
	some port, rule in _rules[resource.type]
	some range in opening.ports
	range.from <= port
	port <= range.to
	some peer in opening.peers
	may_be_world(peer)
}

# METADATA
# title: Whether an address range is the world, or may turn out to be
# description: No single organization holds more than the narrowest; 0.0.0.0/1 and 128.0.0.0/1 are the world in two halves.
may_be_world(peer) if lower(value.text(peer)) in {"*", "any", "internet", "0.0.0.0", "::"}

may_be_world(peer) if {
	net.cidr_is_valid(value.text(peer))
	[address, length] := split(value.text(peer), "/")
	to_number(length) <= _narrowest_world[contains(address, ":")]
}

may_be_world(peer) if not value.text(peer)

_narrowest_world := {true: 15, false: 7}

_groups := {22: "AWS-0107", 3389: "AWS-0107"}

_acls := {22: "AWS-0105", 3389: "AWS-0105"}

_azure := {22: "AZU-0050", 3389: "AZU-0048"}

_rules := {
	"aws_security_group": _groups,
	"aws_default_security_group": _groups,
	"aws_security_group_rule": _groups,
	"aws_vpc_security_group_ingress_rule": _groups,
	"aws_network_acl": _acls,
	"aws_default_network_acl": _acls,
	"aws_network_acl_rule": _acls,
	"google_compute_firewall": {22: "GCP-0071", 3389: "GCP-0070"},
	"azurerm_network_security_group": _azure,
	"azurerm_network_security_rule": _azure,
}

_list(peers) := concat(", ", [value.shown(peer) | some peer in peers])
