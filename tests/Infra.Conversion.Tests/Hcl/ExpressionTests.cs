using Infra.Conversion.Hcl;

namespace Infra.Conversion.Tests.Hcl;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3")]
    [InlineData("(1 + 2) * 3")]
    [InlineData("-var.a")]
    [InlineData("!var.a && var.b || var.c")]
    [InlineData("var.a == 1 ? \"x\" : null")]
    [InlineData("1.5e+3 >= 2 % 3")]
    [InlineData("aws_subnet.public[0].id")]
    [InlineData("aws_subnet.public[*].id")]
    [InlineData("aws_subnet.public.*.id")]
    [InlineData("local.map[\"key\"][var.index]")]
    [InlineData("[1, \"a\", true, null, []]")]
    [InlineData("{ a = 1, \"b.c\" = 2, (var.key) = 3 }")]
    [InlineData("[for s in var.list : upper(s) if s != \"\"]")]
    [InlineData("{ for k, v in var.map : k => v... }")]
    [InlineData("max(var.list...)")]
    [InlineData("provider::aws::arn_parse(var.arn).account_id")]
    [InlineData("\"a ${var.b} c $${d} %%{e}\"")]
    [InlineData("\"quote \\\" backslash \\\\ line \\n tab \\t\"")]
    [InlineData("\"%{ if var.a }yes%{ else }no%{ endif }\"")]
    [InlineData("\"%{ for i, s in var.list }${i}=${s},%{ endfor }\"")]
    public void Expression_is_written_as_it_was_read(string text) => Assert.Equal(text, ExpressionText.Of(Parse(text)));

    [Theory]
    [InlineData("var.list.0", "var.list[0]")]
    [InlineData("{\n  a = 1 # one\n  b : 2,\n}", "{ a = 1, b = 2 }")]
    [InlineData("[\n  1,\n  2, // two\n]", "[1, 2]")]
    [InlineData("f(\n  1,\n  2,\n)", "f(1, 2)")]
    [InlineData("\"\\u00e9\"", "\"é\"")]
    [InlineData("\"a\n", null)]
    [InlineData("\"${ var.a ~} b\"", "\"${var.a}b\"")]
    [InlineData("\"a ${~ var.a }\"", "\"a${var.a}\"")]
    [InlineData("<<EOT\na\n  b ${var.c}\nEOT", "\"a\\n  b ${var.c}\\n\"")]
    [InlineData("<<-EOT\n    a\n      b\n    EOT", "\"a\\n  b\\n\"")]
    [InlineData("a ? b : c ? d : e", "a ? b : c ? d : e")]
    [InlineData("{ for = 1 }", "{ for = 1 }")]
    [InlineData("[for]", null)]
    [InlineData("1 +", null)]
    [InlineData("f(1", null)]
    [InlineData("\"%{ if a }b\"", null)]
    public void Expression_means(string text, string? meaning)
    {
        if (meaning is null) Assert.Throws<HclSyntaxException>(() => Parse(text));
        else Assert.Equal(meaning, ExpressionText.Of(Parse(text)));
    }

    [Fact]
    public void References_leave_out_the_variables_of_loops() => Assert.Equal(
        ["var.list", "local.x", "data.aws_ami.web", "module.m", "aws_vpc.main", "local.i"],
        References.In(Parse("[for aws_s3 in var.list : aws_s3.id == local.x ? data.aws_ami.web.id : module.m.out + aws_vpc.main.ids[local.i] + each.value.id]")));

    private static Expression Parse(string text) => ExpressionParser.ParseWhole(new Source(text, "test.tf"));
}
