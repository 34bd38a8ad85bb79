package infra.tags_test

import data.infra.tags

_estate := {"rules": {"INFRA-TAGS": {"title": "", "remedy": ""}}, "taggable": {"aws_vpc": "tags", "google_storage_bucket": "labels", "azurerm_key_vault": "tags"}}

_found(type, after) := _found_in("prod", type, after)

_found_in(environment, type, after) := {finding.address |
	some finding in tags.deny with input as {"resource_changes": [{"address": "it", "type": type, "name": "it", "mode": "managed", "change": {"actions": ["create"], "after": after}}]}
		with data.estate as _estate
		with data.stack as {"name": "s", "environment": environment, "gate": "hard"}
}

_both := {"managed-by": "infra", "environment": "prod"}

test_tagged_resource_passes if {
	_found("aws_vpc", {"tags": _both}) == set()
	_found("aws_vpc", {"tags": null, "tags_all": _both}) == set()
	_found("google_storage_bucket", {"labels": _both}) == set()
	_found("google_storage_bucket", {"labels": {}, "effective_labels": _both}) == set()
	_found("azurerm_key_vault", {"tags": _both}) == set()
}

test_untagged_resource_is_denied if {
	every type in ["aws_vpc", "google_storage_bucket", "azurerm_key_vault"] {
		_found(type, {"tags": null, "labels": null}) == {"it"}
	}
}

test_each_tag_is_asked_for if {
	_found("aws_vpc", {"tags": {"managed-by": "infra"}}) == {"it"}
	_found("aws_vpc", {"tags": {"environment": "prod"}}) == {"it"}
	_found("aws_vpc", {"tags": {"managed-by": "", "environment": "prod"}}) == {"it"}
}

test_environment_of_another_is_denied if _found("aws_vpc", {"tags": {"managed-by": "infra", "environment": "dev"}}) == {"it"}

test_foundation_may_name_any_environment if {
	_found_in(null, "aws_vpc", {"tags": {"managed-by": "infra", "environment": "shared"}}) == set()
	_found_in(null, "aws_vpc", {"tags": {"managed-by": "infra"}}) == {"it"}
}

test_type_that_can_not_be_tagged_passes if _found("aws_route", {}) == set()
