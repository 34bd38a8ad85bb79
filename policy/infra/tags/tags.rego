# METADATA
# title: Tags
# description: Taggable resources have the tags managed-by and environment. What can't be tagged is left alone.
package infra.tags

import data.infra.plan
import data.infra.value

# METADATA
# title: What stops a deployment
deny contains finding if some finding in plan.denied(findings)

# METADATA
# title: What is only reported
warn contains finding if some finding in plan.warned(findings)

# METADATA
# title: INFRA-TAGS
# description: Taggable resources without the tag managed-by, or with the tag environment of another environment or none.
findings contains plan.finding("INFRA-TAGS", resource, sprintf("%s %s is %s", [argument, tag, value.shown(found)])) if {
	some resource in plan.remaining
	argument := data.estate.taggable[resource.type]
	tags := _tags(resource, argument)
	not value.is_unresolved(tags)
	some tag in ["managed-by", "environment"]
	found := value.member(tags, tag)
	not value.is_unresolved(found)
	not _is_right(tag, found)
}

findings contains plan.finding("INFRA-TAGS", resource, sprintf("%s is not known yet", [argument])) if {
	some resource in plan.remaining
	argument := data.estate.taggable[resource.type]
	value.is_unresolved(_tags(resource, argument))
}

# Where a plan shows the tags of the provider's configuration as well.
_effective := {"aws": "tags_all", "google": "effective_labels"}

_tags(resource, argument) := tags if {
	tags := value.member(resource.body, _effective[split(resource.type, "_")[0]])
	not value.is_absent(tags)
} else := value.member(resource.body, argument)

_is_right("managed-by", found) if value.text(found) != ""

_is_right("environment", found) if {
	value.text(found) != ""
	not _is_foreign(found)
}

# A foundation serves all environments: its tag may have any value.
_is_foreign(found) if {
	data.stack.environment != null
	value.text(found) != data.stack.environment
}
