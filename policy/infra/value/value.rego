# METADATA
# title: Values of a plan
# description: |
#   A value is absent, known or unresolved. A plan keeps in three places what is needed to tell which: `after` holds what is
#   known, `after_unknown` marks what the provider will compute, and `configuration` says whether anybody has written it down.
#   What is marked and was never written is absent; what is marked and was written is unresolved, and never passes.
package infra.value

# METADATA
# title: A value out of the state
known(json) := {"after": json, "unknown": false, "expression": null, "configured": true}

# METADATA
# title: The body of a planned resource
# description: Its expressions are null where the configuration does not mention it.
planned(after, unknown, expressions) := {
	"after": after,
	"unknown": unknown,
	"expression": expressions,
	"configured": expressions != null,
}

# METADATA
# title: An argument or block of a block
# description: Nothing is known to be in what is unresolved; its members are absent.
member(value, name) := _settled({
	"after": _get(value.after, name),
	"unknown": _mark(value.unknown, name),
	"expression": _part(value.expression, name),
	"configured": value.expression != null,
}) if {
	value.unknown != true
}

member(value, name) := _settled({
	"after": null,
	"unknown": true,
	"expression": _get(value.expression, name),
	"configured": true,
}) if {
	value.unknown == true
	_is_block_expression(value.expression)
}

member(value, _) := known(null) if {
	value.unknown == true
	not _is_block_expression(value.expression)
}

# METADATA
# title: The elements of a list
# description: A scalar or an object is a list of itself; an absent value has none.
elements(value) := [_element(value, at) | some at, _ in value.after] if {
	value.unknown != true
	is_array(value.after)
}

elements(value) := [_settled({"after": null, "unknown": true, "expression": _listed(expression), "configured": true}) |
	some expression in value.expression
] if {
	value.unknown == true
	is_array(value.expression)
}

elements(value) := [item | item := value; not is_absent(item)] if {
	not is_array(value.after)
	not _is_written_list(value)
}

# METADATA
# title: The blocks
# description: One for an object, one for each in a list.
blocks(value) := [element | some element in elements(value); _is_block(element)]

# METADATA
# title: Everything behind an argument of all blocks of a name
# description: What is unresolved on the way is returned itself, and one absent value where there is nothing.
in_blocks(body, block, name) := found if {
	found := [_behind(element, name) | some element in elements(member(body, block)); _leads_on(element)]
	count(found) > 0
} else := [known(null)]

# METADATA
# title: Whether nothing is set
is_absent(value) if {
	value.unknown != true
	value.after in {null, []}
	not is_object(value.unknown)
}

# METADATA
# title: Whether nobody knows yet
is_unresolved(value) if {
	value.unknown == true
	not is_array(value.expression)
	not _is_block_expression(value.expression)
}

is_unresolved(value) if {
	value.unknown != true
	_is_expression(value.after)
}

# METADATA
# title: A known scalar as text
# description: Undefined for anything else.
text(value) := value.after if {
	value.unknown != true
	is_string(value.after)
	not _is_expression(value.after)
}

text(value) := json.marshal(value.after) if {
	value.unknown != true
	not is_string(value.after)
	not is_array(value.after)
	not is_object(value.after)
	value.after != null
}

# METADATA
# title: Whether it is this text
is_text(value, wanted) if text(value) == wanted

# METADATA
# title: Whether it is this text, in upper or lower case
is_word(value, wanted) if lower(text(value)) == wanted

# METADATA
# title: The text as it is written, with its expressions
written(value) := value.after if {
	value.unknown != true
	is_string(value.after)
} else := concat(" ", [sprintf("${%s}", [reference]) | some reference in value.expression.references]) if {
	value.unknown == true
} else := ""

# METADATA
# title: How a finding shows it
shown(value) := "not set" if {
	is_absent(value)
} else := "not known yet" if {
	is_unresolved(value)
} else := json.marshal(value.after)

# METADATA
# title: The resources that an expression speaks of, by type and name
references(value) := {[type, name] |
	is_unresolved(value)
	some [_, type, name] in regex.find_all_string_submatch_n(
		`(?:^|[^\w.")-])((?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z_][\w-]*)`,
		written(value),
		-1,
	)
}
