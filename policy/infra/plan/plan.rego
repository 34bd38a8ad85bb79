# METADATA
# title: A plan
# description: The resources of `terraform show -json PLAN`, as the policies see them, and what becomes of their findings.
package infra.plan

import data.infra.value

# METADATA
# title: What the plan does with resources, and what it leaves as it is
resources contains resource if {
	some change in input.resource_changes
	resource := {
		"address": change.address,
		"type": _type(change),
		"name": change.name,
		"module": _without_instances(object.get(change, "module_address", "")),
		"action": _action(object.get(change.change, "actions", [])),
		"prior": object.get(change.change, "before", null),
		"body": _planned(change),
	}
}

resources contains resource if {
	some [module, node] in _unchanged
	resource := {
		"address": node.address,
		"type": _type(node),
		"name": node.name,
		"module": _without_instances(module),
		"action": "described",
		"prior": null,
		"body": value.known(object.get(node, "values", {})),
	}
}

# METADATA
# title: The resources that will be there when the plan has been applied
remaining contains resource if {
	some resource in resources
	not resource.action in {"delete", "forget"}
}

# METADATA
# title: What one policy has to say about one resource
finding(rule, resource, found) := {
	"msg": sprintf("%s %s: %s. %s. %s", [rule, resource.address, found, text.title, text.remedy]),
	"rule": rule,
	"address": resource.address,
} if {
	text := object.get(data.estate.rules, rule, {"title": "The rule is not in the data of synth", "remedy": "Run ./infra synth."})
}

# METADATA
# title: The findings that stop a deployment
# description: All where the gate is hard; where it is soft, none. What hides the truth stops it everywhere.
denied(findings) := refusals | {finding | some finding in findings; _is_hard; not is_waived(finding)}

# METADATA
# title: The findings that are only reported
warned(findings) := {finding | some finding in findings; not _is_hard} | {finding | some finding in findings; is_waived(finding)}

# METADATA
# title: Whether a reviewed exception covers a finding
is_waived(finding) if {
	some waiver in data.stack.waivers
	finding.rule in waiver.rules
	_without_instances(finding.address) in waiver.resources
	time.now_ns() < time.parse_ns("2006-01-02", waiver.ends)
}

# METADATA
# title: Why nothing can be said about this input
refusals contains _refusal("The input has neither resource_changes nor planned_values", "Give it the output of terraform show -json PLAN") if {
	not is_array(object.get(input, "resource_changes", null))
	not is_object(object.get(input, "planned_values", null))
}

refusals contains _refusal("The data of the estate is missing", "Add --data cdktf.out/policy-data.json, which ./infra synth writes") if {
	not data.estate.rules
}

refusals contains _refusal(
	"Nothing tells which stack is planned",
	"Add --data cdktf.out/stacks/STACK/policy-data.json, which ./infra synth writes",
) if {
	not data.stack.name
}

_refusal(found, remedy) := {"msg": sprintf("INFRA-POLICY-INPUT: %s. %s.", [found, remedy]), "rule": "INFRA-POLICY-INPUT", "address": ""}

# A stack that does not say so is no exception.
_is_hard if not data.stack.gate == "soft"

_type(node) := sprintf("data.%s", [node.type]) if node.mode == "data"

_type(node) := node.type if not node.mode == "data"

_without_instances(address) := regex.replace(address, `\[[^\]]*\]`, "")

_actions := {
	[]: "described",
	["no-op"]: "no-op",
	["read"]: "read",
	["create"]: "create",
	["update"]: "update",
	["delete"]: "delete",
	["forget"]: "forget",
	["forget", "create"]: "forget and create",
	["create", "forget"]: "forget and create",
}

_action(actions) := object.get(_actions, [actions], "replace")

_planned(change) := value.known(object.get(change.change, "before", {})) if {
	_action(object.get(change.change, "actions", [])) in {"delete", "forget"}
}

_planned(change) := value.planned(
	object.get(change.change, "after", {}),
	object.get(change.change, "after_unknown", {}),
	_written(change),
) if {
	not _action(object.get(change.change, "actions", [])) in {"delete", "forget"}
}

# What the configuration says of a resource; null where it says nothing.
_written(change) := object.get(
	_configured,
	[[_without_instances(object.get(change, "module_address", "")), object.get(change, "mode", "managed"), change.type, change.name]],
	null,
)

_configured[key] := object.get(resource, "expressions", {}) if {
	walk(input.configuration.root_module, [path, resource])
	path[count(path) - 2] == "resources"
	is_string(resource.type)
	key := [_module(array.slice(path, 0, count(path) - 2)), object.get(resource, "mode", "managed"), resource.type, resource.name]
}

# The path module_calls, a, module, module_calls, b, module is module.a.module.b.
_module(path) := concat(".", [sprintf("module.%s", [path[at + 1]]) | some at, step in path; at % 3 == 0; step == "module_calls"])

_unchanged contains [module, node] if {
	some [module, node] in _nodes(input.planned_values.root_module)
	not node.address in _changed
}

# What a data source has found stands in the state.
_unchanged contains [module, node] if {
	some [module, node] in _nodes(input.prior_state.values.root_module)
	node.mode == "data"
	not node.address in _changed
}

_changed := {change.address | some change in input.resource_changes}

_nodes(tree) := {[object.get(tree, array.concat(array.slice(path, 0, count(path) - 2), ["address"]), ""), node] |
	walk(tree, [path, node])
	path[count(path) - 2] == "resources"
	is_string(node.address)
}
