package infra.trust

import data.infra.plan
import data.infra.value

# METADATA
# title: The allowing statements of a policy
# description: |
#   From JSON text, or from the one aws_iam_policy_document that the argument refers to and all documents behind it. Undefined where
#   they can't be told.
policy_statements(_, policy) := [] if value.is_absent(policy)

policy_statements(_, policy) := _statements_in_text(policy) if not value.is_absent(policy)

policy_statements(resource, policy) := [statement | some address in reached; some statement in _documents[address].statements] if {
	not _statements_in_text(policy)
	start := _target(resource, policy)
	reached := graph.reachable({address: document.sources | some address, document in _documents}, {start})
	every address in reached {
		_documents[address].is_known
	}
}

_statements_in_text(policy) := [_text_statement(statement) |
	some statement in value.elements(value.member(value.known(document), "Statement"))
	value.is_text(value.member(statement, "Effect"), "Allow")
] if {
	document := json.unmarshal(value.written(policy))
	is_object(document)
}

# The one document that an expression refers to, and nothing else.
_target(resource, expression) := address if {
	targets := {target |
		some reference in value.references(expression)
		some target in plan.resources
		target.module == resource.module
		[target.type, target.name] == reference
	}
	count(targets) == 1
	some target in targets
	target.type == "data.aws_iam_policy_document"
	address := target.address
}

_documents[document.address] := {
	"statements": array.concat(
		[statement | some source in sources; some statement in _statements_in_text(source)],
		[_block_statement(block) | some block in value.blocks(statements); _allows(block)],
	),
	"sources": {target | some source in sources; target := _target(document, source)},
	"is_known": _is_known(document, statements, sources),
} if {
	some document in plan.resources
	document.type == "data.aws_iam_policy_document"
	statements := value.member(document.body, "statement")
	sources := [source |
		some argument in ["source_policy_documents", "override_policy_documents"]
		some source in value.elements(value.member(document.body, argument))
	]
}

_is_known(document, statements, sources) if {
	not value.is_unresolved(statements)
	every source in sources {
		_can_be_read(document, source)
	}
} else := false

_can_be_read(_, source) if _statements_in_text(source)

_can_be_read(document, source) if _target(document, source)

_text_statement(statement) := {
	"actions": value.elements(value.member(statement, "Action")),
	"principals": _principals(value.member(statement, "Principal")),
	"others": _principals(value.member(statement, "NotPrincipal")),
	"conditions": [{"operator": operator, "key": key, "values": value.elements(value.known(tested))} |
		some operator, tests in value.member(statement, "Condition").after
		some key, tested in tests
	],
}

# "Principal": "*" is everybody; otherwise an object from the type to one or several.
_principals(principal) := [{"type": type, "identifier": identifier} |
	some type, identifiers in principal.after
	some identifier in value.elements(value.known(identifiers))
] if {
	is_object(principal.after)
} else := [{"type": "*", "identifier": identifier} | some identifier in value.elements(principal)]

_allows(block) if value.is_absent(value.member(block, "effect"))

_allows(block) if value.is_text(value.member(block, "effect"), "Allow")

_block_statement(block) := {
	"actions": value.elements(value.member(block, "actions")),
	"principals": _block_principals(value.member(block, "principals")),
	"others": _block_principals(value.member(block, "not_principals")),
	"conditions": [condition |
		some test in value.blocks(value.member(block, "condition"))
		condition := {
			"operator": _text_or(value.member(test, "test"), ""),
			"key": _text_or(value.member(test, "variable"), ""),
			"values": value.elements(value.member(test, "values")),
		}
	],
}

_block_principals(principals) := [{"type": _text_or(value.member(block, "type"), "*"), "identifier": identifier} |
	some block in value.blocks(principals)
	some identifier in value.elements(value.member(block, "identifiers"))
]

_text_or(given, _) := value.text(given)

_text_or(given, otherwise) := otherwise if not value.text(given)
