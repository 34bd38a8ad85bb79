package infra.storage_test

import data.infra.storage

_found(type, actions, before, after) := {finding.address |
	some finding in storage.deny with input as {"resource_changes": [{
		"address": "it", "type": type, "name": "it", "mode": "managed",
		"change": {"actions": actions, "before": before, "after": after},
	}]}
		with data.estate as {"rules": {"INFRA-STATEFUL-DELETE": {"title": "", "remedy": ""}}, "stateful": ["aws_s3_bucket"]}
		with data.stack as {"name": "s", "environment": "prod", "gate": "hard"}
}

test_destruction_and_replacement_are_denied if {
	every actions in [["delete"], ["delete", "create"], ["create", "delete"], ["forget"]] {
		_found("aws_s3_bucket", actions, {"tags": {}}, {}) == {"it"}
	}
}

test_approved_destruction_passes if {
	every labels in ["tags", "tags_all", "labels", "effective_labels"] {
		_found("aws_s3_bucket", ["delete"], {labels: {"deletion": "approved"}}, null) == set()
	}
}

test_approval_in_the_same_plan_is_none if {
	_found("aws_s3_bucket", ["delete", "create"], {"tags": {}}, {"tags": {"deletion": "approved"}}) == {"it"}
}

test_change_that_loses_no_data_passes if {
	every actions in [["no-op"], ["create"], ["update"]] {
		_found("aws_s3_bucket", actions, {}, {}) == set()
	}
	_found("aws_subnet", ["delete"], {}, null) == set()
}
