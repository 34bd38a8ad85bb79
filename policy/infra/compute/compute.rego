# METADATA
# title: Machines
# description: Machines and nodes are of a type that the estate approves for the environment and the cloud.
package infra.compute

import data.infra.plan
import data.infra.value

# METADATA
# title: What stops a deployment
deny contains finding if some finding in plan.denied(findings)

# METADATA
# title: What is only reported
warn contains finding if some finding in plan.warned(findings)

# METADATA
# title: INFRA-INSTANCE-TYPE
# description: An estate without lists approves all; with lists, an environment or cloud that has none approves nothing.
findings contains plan.finding(
	"INFRA-INSTANCE-TYPE", resource,
	sprintf("%s is %s, and %s approves %s", [concat(".", place.path), _shown(type, place), data.stack.environment, _names(approved)]),
) if {
	data.stack.environment != null
	data.estate.approved_types != null
	some resource in plan.remaining
	place := data.estate.machines[resource.type]
	approved := object.get(data.estate.approved_types, [data.stack.environment, place.cloud], [])
	some given in _given(resource, place.path)
	some type in _types(given)
	not _passes(type, resource, place, approved)
}

_given(resource, [name]) := [value.member(resource.body, name)]

_given(resource, [block, name]) := value.in_blocks(resource.body, block, name)

_types(given) := [given] if {
	value.is_absent(given)
} else := value.elements(given)

_passes(type, _, _, approved) if value.text(type) in approved

_passes(type, _, place, approved) if {
	value.is_absent(type)
	place.preset in approved
}

# Where a provider wants a type and none is set, another resource gives it.
_passes(type, _, place, _) if {
	value.is_absent(type)
	place.preset == null
}

_passes(type, resource, _, _) if {
	value.is_absent(type)
	not value.is_absent(value.member(resource.body, "launch_template"))
}

_shown(type, place) := sprintf("%s by default", [place.preset]) if {
	value.is_absent(type)
} else := value.shown(type)

_names([]) := "none"

_names(approved) := concat(", ", approved) if count(approved) > 0
