package infra.compute_test

import data.infra.compute

_machines := {
	"aws_instance": {"cloud": "aws", "path": ["instance_type"], "preset": null},
	"google_container_node_pool": {"cloud": "google", "path": ["node_config", "machine_type"], "preset": "e2-medium"},
	"azurerm_linux_virtual_machine": {"cloud": "azure", "path": ["size"], "preset": null},
}

_approved := {"prod": {"aws": ["t3.small"], "google": ["e2-medium"]}}

_found(type, after) := _found_in("prod", _approved, type, after)

_found_in(environment, approved, type, after) := {finding.address |
	some finding in compute.deny with input as {"resource_changes": [{"address": "it", "type": type, "name": "it", "mode": "managed", "change": {"actions": ["create"], "after": after}}]}
		with data.estate as {
			"rules": {"INFRA-INSTANCE-TYPE": {"title": "", "remedy": ""}},
			"machines": _machines,
			"approved_types": approved,
		}
		with data.stack as {"name": "s", "environment": environment, "gate": "hard"}
}

test_approved_type_passes if {
	_found("aws_instance", {"instance_type": "t3.small"}) == set()
	_found("google_container_node_pool", {"node_config": [{"machine_type": "e2-medium"}]}) == set()
	_found("google_container_node_pool", {"node_config": []}) == set()
	_found("aws_instance", {"launch_template": [{"id": "lt-1"}]}) == set()
}

test_any_other_type_is_denied if {
	_found("aws_instance", {"instance_type": "p5.48xlarge"}) == {"it"}
	_found("aws_instance", {"instance_type": "e2-medium"}) == {"it"}
	_found("google_container_node_pool", {"node_config": [{"machine_type": "c3-standard-88"}]}) == {"it"}
}

test_cloud_or_environment_without_a_list_approves_nothing if {
	_found("azurerm_linux_virtual_machine", {"size": "Standard_B1s"}) == {"it"}
	_found_in("dev", _approved, "aws_instance", {"instance_type": "t3.small"}) == {"it"}
}

test_preset_of_the_provider_counts if {
	_found_in("prod", {"prod": {"google": ["e2-micro"]}}, "google_container_node_pool", {}) == {"it"}
}

test_estate_without_lists_and_foundation_approve_all if {
	_found_in("prod", null, "aws_instance", {"instance_type": "p5.48xlarge"}) == set()
	_found_in(null, _approved, "aws_instance", {"instance_type": "p5.48xlarge"}) == set()
}
