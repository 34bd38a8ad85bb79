package infra.plan_test

import data.infra.plan
import data.infra.value

_finding := {"rule": "INFRA-TAGS", "address": "aws_vpc.a[0]", "msg": "…"}

_estate := {"rules": {"INFRA-TAGS": {"title": "Title", "remedy": "Remedy."}}}

_change(actions) := {
	"address": "module.net[0].aws_vpc.a",
	"module_address": "module.net[0]",
	"mode": "managed",
	"type": "aws_vpc",
	"name": "a",
	"change": {"actions": actions, "before": {"cidr_block": "old"}, "after": {"cidr_block": "new"}},
}

test_hard_gate_denies if {
	plan.denied({_finding}) == {_finding} with data.stack as {"name": "s", "gate": "hard"} with data.estate as _estate with input as {"resource_changes": []}
	plan.warned({_finding}) == set() with data.stack as {"name": "s", "gate": "hard"}
}

test_soft_gate_warns if {
	plan.denied({_finding}) == set() with data.stack as {"name": "s", "gate": "soft"} with data.estate as _estate with input as {"resource_changes": []}
	plan.warned({_finding}) == {_finding} with data.stack as {"name": "s", "gate": "soft"}
}

test_gate_that_is_not_named_denies if {
	plan.denied({_finding}) == {_finding} with data.stack as {"name": "s"} with data.estate as _estate with input as {"resource_changes": []}
}

_waived(ends) := {
	"name": "s",
	"gate": "hard",
	"waivers": [{"rules": ["INFRA-TAGS"], "resources": ["aws_vpc.a"], "ends": ends}],
}

test_waiver_in_force_warns if {
	stack := _waived("2199-01-01")
	plan.denied({_finding}) == set() with data.stack as stack with data.estate as _estate with input as {"resource_changes": []}
	plan.warned({_finding}) == {_finding} with data.stack as stack
}

test_waiver_that_ended_does_not if {
	stack := _waived("2020-01-01")
	plan.denied({_finding}) == {_finding} with data.stack as stack with data.estate as _estate with input as {"resource_changes": []}
}

test_waiver_of_another_resource_does_not if {
	not plan.is_waived({"rule": "INFRA-TAGS", "address": "aws_vpc.b"}) with data.stack as _waived("2199-01-01")
	not plan.is_waived({"rule": "INFRA-OTHER", "address": "aws_vpc.a"}) with data.stack as _waived("2199-01-01")
}

test_finding_names_rule_address_and_remedy if {
	found := plan.finding("INFRA-TAGS", {"address": "aws_vpc.a"}, "Found") with data.estate as _estate
	found.msg == "INFRA-TAGS aws_vpc.a: Found. Title. Remedy."
}

test_input_that_is_no_plan_is_refused_even_by_a_soft_gate if {
	[refusal] := [refusal |
		some refusal in plan.denied(set()) with input as {"version": 4} with data.stack as {"name": "s", "gate": "soft"} with data.estate as _estate
	]
	contains(refusal.msg, "neither resource_changes nor planned_values")
}

test_plan_is_not_refused if {
	plan.refusals == set() with input as {"resource_changes": []} with data.stack as {"name": "s"} with data.estate as _estate
	plan.refusals == set() with input as {"planned_values": {}} with data.stack as {"name": "s"} with data.estate as _estate
}

test_missing_data_is_refused if {
	count(plan.refusals) == 2 with input as {"resource_changes": []} with data.stack as {} with data.estate as {}
}

test_resource_that_stays_is_read_as_it_will_be if {
	[resource] := [resource | some resource in plan.remaining with input as {"resource_changes": [_change(["update"])]}]
	resource.module == "module.net"
	value.is_text(value.member(resource.body, "cidr_block"), "new")
}

test_resource_that_goes_is_read_as_it_was if {
	[resource] := [resource | some resource in plan.resources with input as {"resource_changes": [_change(["delete"])]}]
	value.is_text(value.member(resource.body, "cidr_block"), "old")
	plan.remaining == set() with input as {"resource_changes": [_change(["delete"])]}
}

test_replacement_in_either_order if {
	some actions in [["delete", "create"], ["create", "delete"]]
	[resource] := [resource | some resource in plan.resources with input as {"resource_changes": [_change(actions)]}]
	resource.action == "replace"
}

test_unchanged_resource_is_read_from_the_planned_values if {
	values := {"root_module": {"child_modules": [{"address": "module.net", "resources": [{"address": "module.net.aws_vpc.b", "mode": "managed", "type": "aws_vpc", "name": "b", "values": {"cidr_block": "x"}}]}]}}
	[resource] := [resource | some resource in plan.remaining with input as {"planned_values": values}]
	resource.address == "module.net.aws_vpc.b"
	resource.module == "module.net"
	value.is_text(value.member(resource.body, "cidr_block"), "x")
}

test_data_source_is_read_from_the_state if {
	state := {"values": {"root_module": {"resources": [
		{"address": "data.aws_vpc.a", "mode": "data", "type": "aws_vpc", "name": "a", "values": {}},
		{"address": "aws_vpc.gone", "mode": "managed", "type": "aws_vpc", "name": "gone", "values": {}},
	]}}}
	[resource] := [resource | some resource in plan.remaining with input as {"resource_changes": [], "prior_state": state}]
	resource.type == "data.aws_vpc"
}

test_configuration_of_a_module_is_found if {
	change := object.union(_change(["create"]), {"change": {"after_unknown": {"cidr_block": true, "id": true}, "after": {}}})
	configuration := {"root_module": {"module_calls": {"net": {"module": {"resources": [{"mode": "managed", "type": "aws_vpc", "name": "a", "expressions": {"cidr_block": {"references": ["var.cidr"]}}}]}}}}}
	[resource] := [resource |
		some resource in plan.resources with input as {"resource_changes": [change], "configuration": configuration}
	]
	value.is_unresolved(value.member(resource.body, "cidr_block"))
	value.is_absent(value.member(resource.body, "id"))
}
