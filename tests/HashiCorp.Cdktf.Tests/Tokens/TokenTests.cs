namespace HashiCorp.Cdktf.Tests.Tokens;

public sealed class TokenTests
{
    private readonly TestStack _stack = new();

    [Fact]
    public void Expression_of_the_user_takes_tokens_without_their_braces()
    {
        var name = new Network(_stack, "n").Name;

        Assert.Equal("a${x}${test_network.n.name}${y(test_network.n.name)}", InStack($"a${{x}}{name}${{y({name})}}"));
        Assert.Equal("$${test_network.n.name}", InStack($"$${{{name}}}"));
        Assert.Equal("}${test_network.n.name}", InStack($"}}{name}"));
    }

    [Fact]
    public void Number_token_is_found_in_text_as_JavaScript_writes_it()
    {
        var port = new Network(_stack, "n").Gateway.Port;

        Assert.Equal("p${test_network.n.gateway[0].port}", InStack("p" + JavaScriptText.Of(port)));
        Assert.Equal("${test_network.n.gateway[0].port}", InStack(port));
        Assert.True(Token.IsUnresolved(port));
        Assert.False(Token.IsUnresolved(5d));
    }

    [Fact]
    public void Null_is_written_and_nothing_is_not() => Assert.Equal(
        """{"a":null,"c":[1]}""",
        JsonText.Compact(InStack(new Dictionary<string, object> { ["a"] = Token.NullValue(), ["b"] = null!, ["c"] = new object[] { null!, 1 } })));

    [Fact]
    public void List_token_with_more_items_is_refused()
    {
        var zones = new Network(_stack, "n").GetListAttribute("zones");

        Assert.Equal(
            $$"""
            Cannot add elements to list token, got: a,{{zones[0]}}.

            A token stands for a value that only Terraform knows, so this program can neither read nor change what is in it. Join lists in Terraform: Fn.Concat(new object[] { list, new[] { "more" } }).
            """,
            ErrorOf(new[] { "a", zones[0] }));
        Assert.StartsWith("Found an encoded list token string in a scalar string context.\n", ErrorOf("x" + zones[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_token_with_more_keys_is_refused()
    {
        var map = new Network(_stack, "n").GetStringMapAttribute("m");
        var key = map.Keys.Single();
        map["a"] = "b";

        Assert.Equal(
            $$"""
            Cannot add elements to map token, got: {"{{key}}":"String Map Token Value","a":"b"}. This can happen if you merge multiple maps, or if you add a new key value pair to the map token.

            A token stands for a value that only Terraform knows, so this program can neither read nor change what is in it. Merge maps in Terraform: Fn.MergeMaps(new object[] { map, more }).
            """,
            ErrorOf(map));
    }

    [Fact]
    public void Construct_as_a_value_is_refused() => Assert.Equal(
        """
        Trying to 'resolve()' a Construct at '/a/0/node'.

        A construct is no value. Pass one of its attributes, or its Fqn.
        """,
        ErrorOf(new Dictionary<string, object> { ["a"] = new object[] { _stack } }));

    [Fact]
    public void Value_that_holds_itself_is_refused()
    {
        var circle = new Dictionary<string, object>();
        circle["a"] = circle;

        Assert.StartsWith("Unable to resolve object tree with circular reference at '/a/a/", ErrorOf(circle), StringComparison.Ordinal);
    }

    [Fact]
    public void Token_of_another_program_is_refused() => Assert.Equal(
        "Unrecognized Token Key 'TOKEN.999999999'. This means you are trying to access a Token value that does not exist. "
        + "Text that looks like a token comes from another toolkit, or was written down and read again: a token lives as long as the program that made it.",
        ErrorOf("${TfToken[TOKEN.999999999]}"));

    [Fact]
    public void Key_that_is_no_text_is_refused()
    {
        var key = Token.AsString(new Dictionary<string, object> { ["a"] = 1d });

        Assert.Equal(
            $$"""At "/" a map uses the key "{{key}}", meaning that key must resolve to a string. However, it resolves to a object with the value {"a":1}. To fix this, change the Token to resolve to a string.""",
            ErrorOf(new Dictionary<string, object> { [key] = 1 }));
    }

    [Fact]
    public void Error_of_a_producer_says_that_it_came_while_resolving()
    {
        var error = Assert.Throws<ResolutionException>(() => InStack(Lazy.StringValue(new Failing())));

        Assert.Equal("Resolution error: boom.", error.Message);
    }

    private object? InStack(object value) => ValueResolver.Resolve(_stack, value);

    private string ErrorOf(object value) => Assert.ThrowsAny<InvalidOperationException>(() => InStack(value)).Message;

    private sealed class Failing : Amazon.JSII.Runtime.Deputy.DeputyBase, IStringProducer
    {
        public string? Produce(IResolveContext context) => throw new InvalidOperationException("boom");
    }
}
