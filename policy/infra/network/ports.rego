package infra.network

import data.infra.value

# METADATA
# title: Every port
all_ports := {"from": 0, "to": 65535}

# METADATA
# title: A range in two arguments
# description: What can't be read may be any port.
range_between(from, to) := {"from": low, "to": high} if {
	low := to_number(value.text(from))
	high := to_number(value.text(to))
	low >= 0
} else := all_ports

# METADATA
# title: A range in one text
# description: 22, 20-25 or *; what can't be read may be any port.
range_in(ports) := {"from": to_number(ends[0]), "to": to_number(ends[count(ends) - 1])} if {
	ends := [trim_space(end) | some end in split(value.text(ports), "-")]
	count(ends) <= 2
	every end in ends {
		regex.match(`^\d+$`, end)
	}
} else := all_ports

# METADATA
# title: The name of a protocol
# description: Clouds accept IANA's numbers in place of names.
protocol_name(protocol) := object.get(_protocols, name, name) if {
	name := lower(value.text(protocol))
} else := "all"

_protocols := {
	"6": "tcp",
	"17": "udp",
	"1": "icmp",
	"58": "icmpv6",
	"*": "all",
	"-1": "all",
}
