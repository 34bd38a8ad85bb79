using System.Reflection;

namespace HashiCorp.Cdktf.Tests.Functions;

/// <summary>Expectations are what the public packages write.</summary>
public class FnTests
{
    private static readonly string Token = Cdktf.Token.AsString(Resolved.Ref("var.v"));

    public static TheoryData<string, object> Strings => new()
    {
        { """${upper("a\nb")}""", Fn.Upper("a\nb") },
        { "${upper(\"a\r\\nb\tc\")}", Fn.Upper("a\r\nb\tc") },
        { """${upper("say \"hi\"")}""", Fn.Upper("say \\\"hi\\\"") },
        { """${upper("a\b")}""", Fn.Upper("a\\b") },
        { """${upper("$5 and $$ and $${x}")}""", Fn.Upper("$5 and $$ and ${x}") },
        { """${upper("$$${x}")}""", Fn.Upper("$${x}") },
        { """${upper("%{ if x }")}""", Fn.Upper("%{ if x }") },
        { """${upper("")}""", Fn.Upper("") },
        { """${upper(var.v)}""", Fn.Upper(Token) },
        { """${upper("a-${var.v}-b")}""", Fn.Upper($"a-{Token}-b") },
        { """${upper("${var.v}${var.v}")}""", Fn.Upper(Token + Token) },
        { """${upper("$$${x}${var.v}$${y}")}""", Fn.Upper("$${x}" + Token + "${y}") },
        { """${upper("a\n${var.v}\n\"")}""", Fn.Upper("a\\n" + Token + "\n\\\"") },
        { """x-${upper(lower("a"))}-y""", "x-" + Fn.Upper(Fn.Lower("a")) + "-y" },
        { """${upper("x-${lower("y-${var.v}-\n")}")}""", Fn.Upper("x-" + Fn.Lower("y-" + Token + "-\n")) },
        { """${upper("say \"hi\" $${x} \n \ done")}""", Fn.Upper(Fn.RawString("say \"hi\" ${x} \n \\ done")) },
        { """say \"hi\" $${x} \n \ done""", Fn.RawString("say \"hi\" ${x} \n \\ done") },
        { """${jsondecode("{\"a\":1}")}""", Fn.Jsondecode(Fn.RawString("{\"a\":1}")) },
        { """${upper(lower("\""))}""", Fn.Upper(Fn.Lower(Fn.RawString("\""))) },
        { """${regex("^[a-z]+\d$", "abc1")}""", Fn.Regex("^[a-z]+\\d$", "abc1") },
    };

    public static TheoryData<string, object> Values => new()
    {
        { "${max(1e+21, 1e-7, 0.1, -3, 123456789012345, 1.5e+300)}", Fn.Max([1e21, 1e-7, 0.1, -3, 123456789012345, 1.5e300]) },
        { "${max(var.v, 3)}", Fn.Max([Cdktf.Token.AsNumber(Resolved.Ref("var.v")), 3]) },
        { "${abs(ceil(1.5))}", Fn.Abs(Fn.Ceil(1.5)) },
        { """${join(",", var.v)}""", Fn.Join(",", Cdktf.Token.AsList(Resolved.Ref("var.v"))) },
        { """${join(",", ["a", var.v, "x$${y}z", "q\nr"])}""", Fn.Join(",", ["a", Token, "x${y}z", "q\nr"]) },
        { """${merge({"z" = 1, "a" = "b", "m" = true}, {"k" = [1, "two", false]})}""", Fn.Merge([Map(("z", 1), ("a", "b"), ("m", true)), Map(("k", new object[] { 1, "two", false }))]) },
        { """${jsonencode({"b" = {"y" = "1\n2", "x" = var.v}, "a" = [{"q" = 1}]})}""", Fn.Jsonencode(Map(("b", Map(("y", "1\n2"), ("x", Token))), ("a", new object[] { Map(("q", 1)) }))) },
        { """${jsonencode({"a b" = 1, "x.y" = 2, "k:v" = 3})}""", Fn.Jsonencode(Map(("a b", 1), ("x.y", 2), ("k:v", 3))) },
        { "${jsonencode({})}", Fn.Jsonencode(Map()) },
        { "${jsonencode([])}", Fn.Jsonencode(Array.Empty<object>()) },
        { "${jsonencode(true)}", Fn.Jsonencode(true) },
        { """${flatten([["a"], ["b", [1]]])}""", Fn.Flatten(new object[] { new object[] { "a" }, new object[] { "b", new object[] { 1 } } }) },
        { """${alltrue([true, var.v])}""", Fn.Alltrue([true, Resolved.Ref("var.v")]) },
        { """${format("%s-%d", "a", 5)}""", Fn.Format("%s-%d", ["a", 5]) },
        { "${coalesce()}", Fn.Coalesce([]) },
        { """${concat(["a"], var.v, [1])}""", Fn.Concat([new[] { "a" }, Cdktf.Token.AsList(Resolved.Ref("var.v")), new object[] { 1 }]) },
        { """${setunion(["a"], ["b"])}""", Fn.Setunion(["a"], [["b"]]) },
        { """${cidrsubnets("10.0.0.0/8", 4, 4)}""", Fn.Cidrsubnets("10.0.0.0/8", [4, 4]) },
        { "${range(1, 5, 1)}", Fn.Range(1, 5) },
        { "${range(1, 5, 2)}", Fn.Range(1, 5, 2) },
        { """${bcrypt("x")}""", Fn.Bcrypt("x") },
        { """${bcrypt("x", 5)}""", Fn.Bcrypt("x", 5) },
        { """${length(["a", "b"])}""", Fn.LengthOf(new[] { "a", "b" }) },
        { """${contains(["a"b"], "c"d")}""", Fn.Contains(new[] { "a\"b" }, "c\"d") },
        { """${provider::aws::arn_parse("arn:x", 1, {"a" = [true]})}""", TerraformProviderFunction.Invoke("aws", "arn_parse", ["arn:x", 1, Map(("a", new object[] { true }))]) },
    };

    public static TheoryData<string, object> Expressions => new()
    {
        { """${lookup(var.v, "k", "d")}""", Fn.Lookup(Token, "k", "d") },
        { "${var.v.k}", Fn.Lookup(Token, "k") },
        { """${{"k" = "v"}.k}""", Fn.Lookup(Map(("k", "v")), "k", "") },
        { """${{"k" = "v"}.k}""", Fn.Lookup(Map(("k", "v")), "k", false) },
        { """${var.v.a["b c"].0.d}""", Fn.LookupNested(Token, ["a", "b c", 0, "d"]) },
        { """${var.v["1a"]["a-b"].a_b.A["a.b"][""][*]["$x"]["${var.v}-z"][var.v]}""", Fn.LookupNested(Token, ["1a", "a-b", "a_b", "A", "a.b", "", "*", "$x", Token + "-z", Token]) },
        { "${var.v}", Fn.LookupNested(Token, []) },
        { """${"true" ? "a\nb" : "$${c}"}""", Fn.Conditional("true", "a\nb", "${c}") },
        { """${(1 == 2) ? !true : "x"}""", Fn.Conditional(Op.Eq(1, 2), Op.Not(true), "x") },
        { "${((1 * 2) + (3 - -4))}", Op.Add(Op.Mul(1, 2), Op.Sub(3, Op.Negate(4))) },
        { "${!(true && !false)}", Op.Not(Op.And(true, Op.Not(false))) },
        { """${("a" == "b\nc")}""", Op.Eq("a", "b\nc") },
        { """${([1, "a", {"b" = 2}] == {"a" = 1})}""", Op.Eq(new object[] { 1, "a", Map(("b", 2)) }, Map(("a", 1))) },
        { "${(var.v == null)}", Op.Eq(Token, Cdktf.Token.NullValue()) },
        { "x ${(1 == 2)}", "x " + Cdktf.Token.AsString(Op.Eq(1, 2)) },
        { "${self.public_ip}", TerraformSelf.GetString("publicIp") },
        { "${self.a.b_0.c}", TerraformSelf.GetAny("a.b[0].c") },
        { "${self.tags.name}", TerraformSelf.GetNumber("tags.Name") },
    };

    [Theory]
    [MemberData(nameof(Strings))]
    [MemberData(nameof(Values))]
    [MemberData(nameof(Expressions))]
    public void Expression_is_written_as_the_public_packages_write_it(string expected, object value) => Assert.Equal(expected, Resolved.Of(value));

    [Fact]
    public void Every_function_is_written_under_its_name_in_Terraform()
    {
        var functions = typeof(FnGenerated).GetMethods(BindingFlags.Public | BindingFlags.Static);
        Assert.Equal(118, functions.Length);
        foreach (var function in functions)
        {
            var name = function.Name == nameof(Fn.LengthOf) ? "length" : function.Name.ToLowerInvariant();
            var written = (string)Resolved.Of(function.Invoke(null, [.. function.GetParameters().Select(Example)]))!;
            Assert.StartsWith($"${{{name}(", written, StringComparison.Ordinal);
            Assert.EndsWith(")}", written, StringComparison.Ordinal);
        }

        static object Example(ParameterInfo parameter) =>
            parameter.ParameterType == typeof(double) ? 1.0
            : parameter.ParameterType == typeof(double[]) ? new[] { 1.0 }
            : parameter.ParameterType == typeof(string[]) ? new[] { "a" }
            : parameter.ParameterType == typeof(object[]) ? new object[] { "a" }
            : parameter.ParameterType == typeof(object[][]) ? new object[][] { ["a"] }
            : "a";
    }

    [Theory]
    [InlineData("say \"hi\"")]
    [InlineData("\"b")]
    [InlineData("a\\\\\"b")]
    public void Function_refuses_a_string_argument_with_an_unescaped_quote(string value)
    {
        var message = $"""
            Argument 1 of split failed the validation: Error: Your value, '{value}', has unescaped double quotes in it, so it cannot be used as a value.

            To safely use the value, use Fn.rawString on your string, like so:

            Fn.rawString('{value}')

            Doing this ensures CDKTF and Terraform interpret your values correctly.

            To learn more about built in Terraform functions within CDKTF, refer to: https://developer.hashicorp.com/terraform/cdktf/concepts/functions
            . Please change your code to pass a valid value for this argument.
            """;

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Fn.Split(",", value)).Message);
    }

    private static Dictionary<string, object> Map(params (string Key, object Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
}
