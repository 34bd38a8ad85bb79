package infra.value_test

import data.infra.value

_body := value.planned(
	{"known": 22, "list": ["a", null], "block": [{"known": "x"}], "text": "${var.x}", "escaped": "$${x}"},
	{"unknown": true, "computed": true, "list": [false, true], "block": [{"unknown": true}], "written": true},
	{
		"unknown": {"references": ["var.x"]},
		"list": {"references": ["aws_vpc.a.id", "aws_vpc.a"]},
		"block": [{"unknown": {"references": ["var.y"]}}],
		"written": {"constant_value": "z"},
	},
)

test_known_value_has_a_text if {
	value.text(value.member(_body, "known")) == "22"
	value.is_text(value.member(_body, "escaped"), "$${x}")
}

test_marked_and_written_is_unresolved if {
	value.is_unresolved(value.member(_body, "unknown"))
	value.is_unresolved(value.member(_body, "text"))
	not value.is_absent(value.member(_body, "unknown"))
}

test_marked_and_never_written_is_absent if {
	value.is_absent(value.member(_body, "computed"))
	not value.is_unresolved(value.member(_body, "computed"))
}

test_marked_without_a_configuration_is_unresolved if {
	value.is_unresolved(value.member(value.planned({}, {"id": true}, null), "id"))
}

test_marked_and_written_as_a_constant_is_known if value.is_text(value.member(_body, "written"), "z")

test_unset_is_absent if value.is_absent(value.member(_body, "nothing"))

test_element_that_is_marked_is_unresolved if {
	[first, second] := value.elements(value.member(_body, "list"))
	value.is_text(first, "a")
	value.is_unresolved(second)
	value.references(second) == {["aws_vpc", "a"]}
}

test_block_reads_the_same_once_and_in_a_list if {
	every block in [{"a": 1}, [{"a": 1}]] {
		[only] := value.blocks(value.known(block))
		value.is_text(value.member(only, "a"), "1")
	}
}

test_member_of_a_block_that_is_marked_is_unresolved if {
	[block] := value.blocks(value.member(_body, "block"))
	value.is_unresolved(value.member(block, "unknown"))
	value.is_text(value.member(block, "known"), "x")
}

test_argument_behind_blocks if {
	[found] := value.in_blocks(_body, "block", "known")
	value.is_text(found, "x")
	[none] := value.in_blocks(_body, "nothing", "known")
	value.is_absent(none)
	[unresolved] := value.in_blocks(_body, "unknown", "known")
	value.is_unresolved(unresolved)
}
