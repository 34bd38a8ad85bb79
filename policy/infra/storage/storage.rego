# METADATA
# title: Storage and state
# description: No plan destroys, or replaces, what holds data.
package infra.storage

import data.infra.plan

# METADATA
# title: What stops a deployment
deny contains finding if some finding in plan.denied(findings)

# METADATA
# title: What is only reported
warn contains finding if some finding in plan.warned(findings)

# METADATA
# title: INFRA-STATEFUL-DELETE
# description: A tag or label `deletion = "approved"`, applied in an earlier change, lets one resource go.
findings contains plan.finding("INFRA-STATEFUL-DELETE", resource, _losses[resource.action]) if {
	some resource in plan.resources
	resource.type in data.estate.stateful
	not _is_approved(resource)
}

_losses := {
	"delete": "It is destroyed",
	"replace": "It is destroyed and recreated",
	"forget": "It is no longer managed, so it is not protected",
	"forget and create": "It is no longer managed, so it is not protected",
}

# The state counts: a plan that destroys a resource can't approve itself.
_is_approved(resource) if {
	some labels in ["tags", "tags_all", "labels", "effective_labels"]
	resource.prior[labels].deletion == "approved"
}
