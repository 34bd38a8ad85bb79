namespace HashiCorp.Cdktf.Tests.Iterators;

/// <summary>Expectations are what the public packages write.</summary>
public class TerraformIteratorTests
{
    private static readonly IResolvable Var = Resolved.Ref("var.v");

    public static TheoryData<string, TerraformIterator> Collections => new()
    {
        { """toset(["a", "b"])""", TerraformIterator.FromList(new[] { "a", "b" }) },
        { "toset(var.v)", TerraformIterator.FromList(Token.AsList(Var)) },
        { "toset(var.v)", TerraformIterator.FromList(Var) },
        { "toset([true, false])", TerraformIterator.FromList(new object[] { true, false }) },
        { "toset([1, 2])", TerraformIterator.FromList(new double[] { 1, 2 }) },
        { """{"k" = "v", "b" = {"p" = 1, "q" = "x\n$${z}"}}""", TerraformIterator.FromMap(new Dictionary<string, object> { ["k"] = "v", ["b"] = new Dictionary<string, object> { ["p"] = 1, ["q"] = "x\n${z}" } }) },
        { "var.v", TerraformIterator.FromMap(Token.AsStringMap(Var)) },
        { "{ for key, val in var.v: val.name => val }", TerraformIterator.FromComplexList(Var, "name") },
        { """{ for key, val in var.v: val["a-b c"] => val }""", TerraformIterator.FromComplexList(Var, "a-b c") },
    };

    [Theory]
    [MemberData(nameof(Collections))]
    public void For_expressions_range_over_the_collection(string collection, TerraformIterator iterator)
    {
        Assert.Equal($"${{[ for key, val in {collection}: key]}}", Resolved.Of(iterator.Keys()));
        Assert.Equal($"${{[ for key, val in {collection}: val]}}", Resolved.Of(iterator.Values()));
        Assert.Equal($"${{[ for key, val in {collection}: val.p]}}", Resolved.Of(iterator.PluckProperty("p")));
        Assert.Equal($"${{[ for key, val in {collection}: val[\"a-b c\"]]}}", Resolved.Of(iterator.PluckProperty("a-b c")));
        Assert.Equal($"${{[ for key, val in {collection}: upper(val.p)]}}", Resolved.Of(iterator.ForExpressionForList("upper(val.p)")));
        Assert.Equal($"${{[ for key, val in {collection}: (1 == upper(\"a\"))]}}", Resolved.Of(iterator.ForExpressionForList(Op.Eq(1, Fn.Upper("a")))));
        Assert.Equal($"${{[ for key, val in {collection}: \"${{val}}-x\"]}}", Resolved.Of(iterator.ForExpressionForList("\"${val}-x\"")));
        Assert.Equal($"${{{{ for key, val in {collection}: key => val.q }}}}", Resolved.Of(iterator.ForExpressionForMap("key", "val.q")));
        Assert.Equal($"${{{{ for key, val in {collection}: upper(\"k\") => !true }}}}", Resolved.Of(iterator.ForExpressionForMap(Fn.Upper("k"), Op.Not(true))));
        Assert.Equal($"${{join(\",\", [ for key, val in {collection}: val])}}", Resolved.Of(Fn.Join(",", Token.AsList(iterator.ForExpressionForList("val")))));
    }

    [Fact]
    public void Current_item_is_each_and_in_for_expressions_val()
    {
        var list = TerraformIterator.FromList(new[] { "a" });

        Assert.Equal("${each.value}", Resolved.Of(list.Value));
        Assert.Equal("${each.key}", Resolved.Of(list.Key));
        Assert.Equal("x-${each.value.p}", Resolved.Of("x-" + list.GetString("p")));
        Assert.Equal("""${each.value["a-b"]}""", Resolved.Of(list.GetNumber("a-b")));
        Assert.Equal("${upper(each.value)}", Resolved.Of(Fn.Upper(Token.AsString(list.Value))));
        // The public package writes each.value here, which Terraform refuses; its successor writes val.
        Assert.Equal("""${[ for key, val in toset(["a"]): upper(val)]}""", Resolved.Of(list.ForExpressionForList(Fn.Upper(Token.AsString(list.Value)))));
    }

    [Fact]
    public void Getters_of_every_type_mean_the_same_attribute()
    {
        var list = TerraformIterator.FromList(new[] { "a" });
        object[] values =
        [
            list.GetAny("p"), list.GetAnyMap("p"), list.GetBoolean("p"), list.GetBooleanMap("p"), list.GetList("p"), list.GetMap("p"),
            list.GetNumber("p"), list.GetNumberList("p"), list.GetNumberMap("p"), list.GetString("p"), list.GetStringMap("p"),
        ];

        Assert.All(values, value => Assert.Equal("${each.value.p}", Resolved.Of(value)));
    }

    [Fact]
    public void Dynamic_is_a_for_expression_over_the_items_outside_of_blocks()
    {
        var list = TerraformIterator.FromComplexList(Var, "name");
        var inner = TerraformIterator.FromMap(new Dictionary<string, object> { ["k"] = "v" });

        Assert.Equal(
            """${[ for key, val in var.v: {"b" = "x", "a" = val.q, "k" = key, "f" = "p-${val.z}"}]}""",
            Resolved.Of(list.Dynamic(new Dictionary<string, object> { ["b"] = "x", ["a"] = list.GetString("q"), ["k"] = list.Key, ["f"] = "p-" + list.GetString("z") })));
        Assert.Equal(
            """${[ for key, val in var.v: {"name" = val, "inner" = [ for key, val in {"k" = "v"}: {"n" = val, "k" = key}]}]}""",
            Resolved.Of(list.Dynamic(new Dictionary<string, object> { ["name"] = list.Value, ["inner"] = inner.Dynamic(new Dictionary<string, object> { ["n"] = inner.Value, ["k"] = inner.Key }) })));
        Assert.Equal("""${jsonencode([ for key, val in var.v: {}])}""", Resolved.Of(Fn.Jsonencode(list.Dynamic(new Dictionary<string, object>()))));
    }

    [Fact]
    public void Dynamic_is_a_dynamic_block_where_an_argument_is_a_block()
    {
        var list = TerraformIterator.FromComplexList(Var, "name");
        var arguments = new ArgumentList();
        arguments.Set("name", "x", isBlock: false);
        arguments.Set("rule", list.Dynamic(new Dictionary<string, object> { ["id"] = list.Key, ["f"] = Fn.Upper(list.GetString("q")) }), isBlock: true);

        var written = (IDictionary<string, object?>)Resolved.Of(arguments.ToDictionary())!;

        Assert.Equal(["name", "dynamic"], written.Keys);
        var rule = Assert.IsAssignableFrom<IDictionary<string, object?>>(((IDictionary<string, object?>)written["dynamic"]!)["rule"]);
        Assert.Equal("${{ for key, val in var.v: val.name => val }}", rule["for_each"]);
        Assert.Equal("each", rule["iterator"]);
        Assert.Equal(
            new Dictionary<string, object?> { ["id"] = "${each.key}", ["f"] = "${upper(each.value.q)}" },
            Assert.IsAssignableFrom<IDictionary<string, object?>>(rule["content"]));
    }

    [Fact]
    public void Count_gives_the_number_and_the_position()
    {
        var count = TerraformCount.Of(3);

        Assert.Equal(3, count.ToTerraform());
        Assert.Equal("3", count.ToString());
        Assert.Equal("${count.index}", Resolved.Of(count.Index));
        Assert.Equal("""${element(["a"], count.index)}""", Resolved.Of(Fn.Element(new[] { "a" }, count.Index)));
        Assert.Equal("${length(var.v)}", Resolved.Of(TerraformCount.Of(Fn.LengthOf(Var)).ToTerraform()));
        Assert.True(TerraformCount.IsTerraformCount(count));
        Assert.False(TerraformCount.IsTerraformCount("x"));
    }

    [Fact]
    public void Iterators_refuse_no_collection()
    {
        Assert.Throws<ArgumentNullException>(() => TerraformIterator.FromList(null!));
        Assert.Throws<ArgumentNullException>(() => TerraformIterator.FromMap(null!));
    }
}
