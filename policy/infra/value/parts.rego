package infra.value

# What the plan marks may be written as a constant, or not at all.
_settled(value) := known(value.expression.constant_value) if {
	value.unknown == true
	is_object(value.expression)
	"constant_value" in object.keys(value.expression)
} else := known(null) if {
	value.unknown == true
	value.expression in {null, []}
	value.configured
} else := value

_element(value, at) := _settled({
	"after": value.after[at],
	"unknown": _mark(value.unknown, at),
	"expression": _part(value.expression, at),
	"configured": value.expression != null,
})

_is_block(value) if {
	value.unknown != true
	is_object(value.after)
}

_is_block(value) if {
	value.after == null
	is_object(value.unknown)
}

_is_block(value) if {
	value.unknown == true
	_is_block_expression(value.expression)
}

_is_block_expression(expression) if {
	is_object(expression)
	count(expression) > 0
	not expression.references
}

_is_written_list(value) if {
	value.unknown == true
	is_array(value.expression)
}

_leads_on(element) if _is_block(element)

_leads_on(element) if is_unresolved(element)

_behind(element, name) := element if {
	is_unresolved(element)
} else := member(element, name)

# $${ is an escaped, literal brace.
_is_expression(text) if {
	is_string(text)
	regex.match(`(^|[^$])\$\{`, text)
}

_get(json, name) := object.get(json, name, null) if {
	is_object(json)
} else := null

_mark(marks, key) := object.get(marks, key, false) if {
	is_object(marks)
} else := marks[key] if {
	is_array(marks)
} else := false

# A part of an expression: of a constant, of a block, of a list; of anything else it is the expression itself.
_part(expression, key) := null if {
	expression == null
} else := {"constant_value": expression.constant_value[key]} if {
	is_object(expression.constant_value)
} else := {"constant_value": expression.constant_value[key]} if {
	is_array(expression.constant_value)
	is_number(key)
} else := null if {
	is_object(expression.constant_value)
} else := null if {
	is_array(expression.constant_value)
	is_number(key)
} else := _listed(expression[key]) if {
	is_array(expression)
	is_number(key)
} else := null if {
	is_array(expression)
} else := object.get(expression, key, null) if {
	_is_block_expression(expression)
	not "constant_value" in object.keys(expression)
} else := expression

# A block in which nothing is written; an argument that looks like this is an expression without references.
_listed({}) := {"constant_value": {}}

_listed(expression) := expression if expression != {}
