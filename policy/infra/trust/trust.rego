# METADATA
# title: Trust
# description: A role trusts named principals only, and a token only with an exact audience and subject.
package infra.trust

import data.infra.plan
import data.infra.value

# METADATA
# title: What stops a deployment
deny contains finding if some finding in plan.denied(findings)

# METADATA
# title: What is only reported
warn contains finding if some finding in plan.warned(findings)

# METADATA
# title: INFRA-TRUST-WILDCARD, of what is known
findings contains plan.finding("INFRA-TRUST-WILDCARD", role, found) if {
	some role in _roles
	some statement in policy_statements(role, _policy(role))
	some found in _loosenesses(statement)
}

# METADATA
# title: INFRA-TRUST-WILDCARD, of what is not known yet
findings contains plan.finding("INFRA-TRUST-WILDCARD", role, "Its assume_role_policy is not known yet") if {
	some role in _roles
	not value.is_absent(_policy(role))
	not policy_statements(role, _policy(role))
}

_roles := {resource | some resource in plan.remaining; resource.type == "aws_iam_role"}

_policy(role) := value.member(role.body, "assume_role_policy")

_loosenesses(statement) := ((_wildcards(statement) | _inexact_claims(statement)) | _foreign_subjects(statement)) | _unknowns(statement)

_wildcards(statement) := {sprintf("It trusts %s %s", [principal.type, value.written(principal.identifier)]) |
	some principal in statement.principals
	contains(value.written(principal.identifier), "*")
} | {"It trusts everybody but a few" | count(statement.others) > 0}

_inexact_claims(statement) := {sprintf("It trusts a token without an exact %s", [claim]) |
	_is_for_tokens(statement)
	some claim in ["aud", "sub"]
	not _has_exact(statement, claim)
}

_foreign_subjects(statement) := {sprintf("It trusts the GitHub subject %s, which names no repository", [value.written(subject)]) |
	_is_for_tokens(statement)
	some condition in statement.conditions
	condition.key == "token.actions.githubusercontent.com:sub"
	some subject in condition.values
	not value.is_unresolved(subject)
	not regex.match(`^repo:[^/:]+/[^/:]+:.+$`, value.written(subject))
}

# Principals, audiences and subjects: nothing can be said before they are known, or known to be those of a resource.
_unknowns(statement) := {"It trusts somebody who is not known yet" |
	some decisive in _decisive(statement)
	value.is_unresolved(decisive)
	count(value.references(decisive)) == 0
}

_decisive(statement) := array.concat(
	[principal.identifier | some principal in statement.principals],
	[tested | some condition in statement.conditions; _claim(condition) in {"aud", "sub"}; some tested in condition.values],
)

_is_for_tokens(statement) if {
	some action in statement.actions
	value.is_text(action, "sts:AssumeRoleWithWebIdentity")
}

_is_for_tokens(statement) if {
	some principal in statement.principals
	principal.type == "Federated"
	not contains(value.written(principal.identifier), ":saml-provider/")
}

_has_exact(statement, claim) if {
	some condition in statement.conditions
	_claim(condition) == claim
	condition.operator == "StringEquals"
	count(condition.values) > 0
	every tested in condition.values {
		not contains(value.written(tested), "*")
	}
}

# The key of a condition is ISSUER:CLAIM.
_claim(condition) := parts[count(parts) - 1] if {
	parts := split(condition.key, ":")
	count(parts) > 1
}
