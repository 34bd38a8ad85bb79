using Infra.Policy.Rules;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Tests.Rules;

/// <summary>The words of the tables: what each accepts, refuses, and can't decide.</summary>
public sealed class RowsTests
{
    private static readonly Dictionary<string, Check> Checks = new()
    {
        ["true"] = Require("aws_x", "a").ToBe(true),
        ["text"] = Require("aws_x", "a").ToBe("x", "y"),
        ["number"] = Require("aws_x", "a").ToBe(0).OrAbsent(),
        ["least"] = Require("aws_x", "a").ToBeAtLeast(3),
        ["most"] = Require("aws_x", "a").ToBeAtMost(3),
        ["match"] = Require("aws_x", "a").ToMatch("^b+$", "b", "c"),
        ["set"] = Require("aws_x", "a").ToBeSet(),
        ["contain"] = Require("aws_x", "a").ToContain("x", "y"),
        ["not true"] = Forbid("aws_x", "a").ToBe(true),
        ["not text"] = Forbid("aws_x", "a").ToBe("x", "y"),
        ["not set"] = Forbid("aws_x", "a").ToBeSet(),
        ["not contain"] = Forbid("aws_x", "a").ToContain("x", "y"),
        ["block"] = Require("aws_x", "b.a").ToBe(true),
    };

    [Theory]
    [InlineData("true", """{ "a": true }""")]
    [InlineData("true", """{ "a": "true" }""")]
    [InlineData("text", """{ "a": "y" }""")]
    [InlineData("text", """{ "a": ["x", "y"] }""")]
    [InlineData("number", """{ "a": 0 }""")]
    [InlineData("number", "{}")]
    [InlineData("least", """{ "a": 3 }""")]
    [InlineData("most", """{ "a": 3 }""")]
    [InlineData("match", """{ "a": "bb" }""")]
    [InlineData("set", """{ "a": "x" }""")]
    [InlineData("set", """{ "a": { } }""")]
    [InlineData("set", """{ "a": "${aws_kms_key.k.arn}" }""")]
    [InlineData("contain", """{ "a": ["y", "x", "z"] }""")]
    [InlineData("contain", """{ "a": ["y", "x", "${var.z}"] }""")]
    [InlineData("not true", """{ "a": false }""")]
    [InlineData("not true", "{}")]
    [InlineData("not text", """{ "a": "z" }""")]
    [InlineData("not set", """{ "a": "" }""")]
    [InlineData("not set", """{ "a": [] }""")]
    [InlineData("not contain", """{ "a": ["z"] }""")]
    [InlineData("block", """{ "b": [ { "a": true }, { "a": true } ] }""")]
    public void Row_accepts(string row, string body) => Assert.Equal([], Observe(row, body));

    [Theory]
    [InlineData("true", """{ "a": false }""", "a false")]
    [InlineData("true", "{}", "a not set")]
    [InlineData("text", """{ "a": "z" }""", "a \"z\"")]
    [InlineData("text", """{ "a": ["x", "z"] }""", "a[1] \"z\"")]
    [InlineData("number", """{ "a": 1 }""", "a 1")]
    [InlineData("least", """{ "a": 2 }""", "a 2")]
    [InlineData("least", """{ "a": "many" }""", "a \"many\"")]
    [InlineData("most", """{ "a": 4 }""", "a 4")]
    [InlineData("match", """{ "a": "bc" }""", "a \"bc\"")]
    [InlineData("set", """{ "a": "" }""", "a \"\"")]
    [InlineData("set", """{ "a": null }""", "a not set")]
    [InlineData("contain", """{ "a": ["x"] }""", "a [\"x\"]")]
    [InlineData("not true", """{ "a": true }""", "a true")]
    [InlineData("not text", """{ "a": ["z", "x"] }""", "a[1] \"x\"")]
    [InlineData("not set", """{ "a": { } }""", "a {}")]
    [InlineData("not set", """{ "a": "${aws_eip.x.id}" }""", "a \"${aws_eip.x.id}\"")]
    [InlineData("not contain", """{ "a": ["z", "y"] }""", "a[1] \"y\"")]
    [InlineData("block", """{ "b": [ { "a": true }, { } ] }""", "b[1].a not set")]
    [InlineData("block", "{}", "b.a not set")]
    public void Row_refuses(string row, string body, string expected) => Assert.Equal([expected], Observe(row, body));

    [Theory]
    [InlineData("true", """{ "a": "${var.a}" }""", "a \"${var.a}\" undecided")]
    [InlineData("set", """{ "a": "${var.a}" }""", "a \"${var.a}\" undecided")]
    [InlineData("contain", """{ "a": ["x", "${var.a}"] }""", "a [\"x\",\"${var.a}\"] undecided")]
    [InlineData("not true", """{ "a": "${var.a}" }""", "a \"${var.a}\" undecided")]
    [InlineData("not text", """{ "a": ["z", "${var.a}"] }""", "a[1] \"${var.a}\" undecided")]
    [InlineData("not set", """{ "dynamic": { "a": { } } }""", "a \"${dynamic a}\" undecided")]
    [InlineData("block", """{ "dynamic": { "b": { } } }""", "b \"${dynamic b}\" undecided")]
    public void Row_can_not_decide_what_is_not_known(string row, string body, string expected) => Assert.Equal([expected], Observe(row, body));

    [Fact]
    public void Row_looks_behind_a_reference()
    {
        var estate = TestEstate.Of("""{ "resource": { "aws_x": { "it": { "a": "${aws_y.y.size}" } }, "aws_y": { "y": { "size": 2 } } } }""");

        Assert.Equal("a 2", Assert.Single(Checks["least"].Observe(estate.It(), estate).Select(seen => $"{seen.Attribute} {seen.Found}")));
    }

    [Theory]
    [InlineData("""{ "k": "RSA" }""", false)]
    [InlineData("""{ "k": "AES" }""", true)]
    [InlineData("""{ "k": "${var.k}" }""", true)]
    [InlineData("{}", true)]
    public void Unless_leaves_out_only_what_is_known_to_be_so(string body, bool applies)
    {
        Assert.Equal(applies, Require("aws_x", "a").ToBe(true).Unless("k", "RSA").AppliesTo(TestEstate.With("aws_x", body).It()));
    }

    [Theory]
    [InlineData("""{ "k": "RSA" }""", true)]
    [InlineData("""{ "k": "AES" }""", false)]
    [InlineData("""{ "k": "${var.k}" }""", true)]
    [InlineData("{}", false)]
    public void When_also_takes_in_what_is_not_known(string body, bool applies)
    {
        Assert.Equal(applies, Require("aws_x", "a").ToBe(true).When("k", "RSA").AppliesTo(TestEstate.With("aws_x", body).It()));
    }

    [Fact]
    public void WhenSet_and_UnlessSet_are_opposites()
    {
        var (set, unset) = (TestEstate.With("aws_x", """{ "k": "${aws_y.y.id}" }""").It(), TestEstate.With("aws_x", "{}").It());

        Assert.True(Require("aws_x", "a").ToBeSet().WhenSet("k").AppliesTo(set));
        Assert.False(Require("aws_x", "a").ToBeSet().WhenSet("k").AppliesTo(unset));
        Assert.False(Require("aws_x", "a").ToBeSet().UnlessSet("k").AppliesTo(set));
        Assert.True(Require("aws_x", "a").ToBeSet().UnlessSet("k").AppliesTo(unset));
    }

    private static IEnumerable<string> Observe(string row, string body)
    {
        var estate = TestEstate.With("aws_x", body);
        return Checks[row].Observe(estate.It(), estate).Select(seen => $"{seen.Attribute} {seen.Found}{(seen.Undecided ? " undecided" : "")}");
    }
}
