package infra.trust_test

import data.infra.trust

_found(policy) := {finding.address |
	some finding in trust.deny with input as {"resource_changes": [{
		"address": "it", "type": "aws_iam_role", "name": "it", "mode": "managed",
		"change": {"actions": ["create"], "after": {"assume_role_policy": policy}},
	}]}
		with data.estate as {"rules": {"INFRA-TRUST-WILDCARD": {"title": "", "remedy": ""}}}
		with data.stack as {"name": "s", "environment": "prod", "gate": "hard"}
}

_allow(principal) := json.marshal({"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": principal}]})

_github := "token.actions.githubusercontent.com"

_token(operator, subject) := json.marshal({"Statement": {
	"Effect": "Allow",
	"Action": "sts:AssumeRoleWithWebIdentity",
	"Principal": {"Federated": sprintf("arn:aws:iam::111122223333:oidc-provider/%s", [_github])},
	"Condition": object.union(
		{"StringEquals": {sprintf("%s:aud", [_github]): "sts.amazonaws.com"}},
		{operator: {sprintf("%s:sub", [_github]): subject}},
	),
}})

test_named_principal_passes if {
	_found(_allow({"Service": "ec2.amazonaws.com"})) == set()
	_found(_allow({"AWS": ["arn:aws:iam::111122223333:role/a"]})) == set()
	_found(null) == set()
}

test_wildcard_is_denied if {
	_found(_allow("*")) == {"it"}
	_found(_allow({"AWS": "*"})) == {"it"}
	_found(_allow({"AWS": ["arn:aws:iam::*:root"]})) == {"it"}
}

test_everybody_but_a_few_is_denied if {
	_found(json.marshal({"Statement": {"Effect": "Allow", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root"}}})) == {"it"}
}

test_denial_of_everybody_passes if _found(json.marshal({"Statement": {"Effect": "Deny", "Principal": "*"}})) == set()

test_exact_token_passes if _found(_token("StringEquals", "repo:acme/infra:environment:prod")) == set()

test_token_with_a_loose_subject_is_denied if {
	_found(_token("StringLike", "repo:acme/infra:*")) == {"it"}
	_found(_token("StringEquals", "repo:acme/*:environment:prod")) == {"it"}
	_found(_token("StringEquals", "environment:prod")) == {"it"}
}

test_policy_that_can_not_be_read_is_denied if _found("see wiki") == {"it"}
