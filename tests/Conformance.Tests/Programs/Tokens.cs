using Amazon.JSII.Runtime.Deputy;

namespace Conformance.Tests.Programs;

internal static class Tokens
{
    public static void A_string_in_a_text(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values { ["name"] = thing.Name, ["title"] = "the " + thing.Name + " of " + thing.Fqn });
    }

    public static void A_number(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values { ["size"] = thing.Size, ["text"] = $"size {Token.AsString(thing.Size)}" });
    }

    public static void A_number_printed_into_a_text_is_found_again(ProgramRun run)
    {
        var text = Tokenization.StringifyNumber(new Thing(run.Stack, "a").Size);
        new Thing(run.Stack, "b", new Values { ["text"] = "x" + text + "y" });
    }

    public static void A_list(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values { ["zones"] = thing.Zones });
    }

    public static void A_list_among_other_values(ProgramRun run)
    {
        var zones = new Thing(run.Stack, "a").Zones;
        new Thing(run.Stack, "b", new Values { ["zones"] = new[] { zones[0], "x" } });
    }

    public static void A_map(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values { ["labels"] = thing.Labels });
    }

    public static void A_bool(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values { ["enabled"] = thing.Enabled, ["text"] = thing.Enabled.ToString() });
    }

    public static void Attributes_of_every_type(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values
        {
            ["any_map"] = thing.GetAnyMapAttribute("m"),
            ["bool_map"] = thing.GetBooleanMapAttribute("m"),
            ["number_map"] = thing.GetNumberMapAttribute("m"),
            ["number_list"] = thing.GetNumberListAttribute("l"),
            ["raw"] = thing.InterpolationForAttribute("r"),
        });
    }

    public static void Values_become_tokens_and_values_again(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["text"] = Token.AsString("x"),
        ["number"] = Token.AsNumber(5),
        ["number_from_text"] = Token.AsNumber("${var.n}"),
        ["list"] = Token.AsList("${var.l}"),
        ["any"] = Token.AsAny("${var.a}"),
        ["map"] = Token.AsStringMap("${var.m}"),
        ["any_map"] = Token.AsAnyMap("${var.m}"),
        ["number_map"] = Token.AsNumberMap("${var.m}"),
        ["boolean_map"] = Token.AsBooleanMap("${var.m}"),
        ["number_list"] = Token.AsNumberList("${var.l}"),
        ["object"] = Token.AsString(new Values { ["a"] = 1 }),
    });

    public static void The_null_value(ProgramRun run) => new Thing(run.Stack, "a", new Values { ["nothing"] = Token.NullValue(), ["list"] = new object[] { Token.NullValue(), 1 } });

    public static void What_is_unresolved(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        run.Says(Token.IsUnresolved(thing.Name));
        run.Says(Token.IsUnresolved("x" + thing.Name));
        run.Says(Token.IsUnresolved("x"));
        run.Says(Token.IsUnresolved(thing.Size));
        run.Says(Token.IsUnresolved(5));
        run.Says(Token.IsUnresolved(thing.Zones));
        run.Says(Token.IsUnresolved(new[] { "x" }));
        run.Says(Token.IsUnresolved(thing.Enabled.ToString()));
        run.Says(Token.IsUnresolved(true));
        run.Says(Tokenization.IsResolvable(thing));
        run.Says(Tokenization.IsResolvable("x"));
    }

    public static void Tokens_can_be_reversed(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        run.Says(Tokenization.ReverseString("x" + thing.Name + "y").Length);
        run.Says(Tokenization.ReverseNumber(thing.Size) is not null);
        run.Says(Tokenization.ReverseNumber(5) is null);
        run.Says(Tokenization.ReverseList(thing.Zones) is not null);
        run.Says(Tokenization.ReverseList(["x"]) is null);
        run.Says(Tokenization.Reverse("x" + thing.Name).Length);
    }

    public static void A_resolved_value(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        var options = new ResolveOptions { Scope = run.Stack, Resolver = new DefaultTokenResolver(new StringConcat()) };
        run.Says(Tokenization.Resolve("x" + thing.Name, options));
        run.Says(Tokenization.Resolve(thing.Size, options));
    }

    public static void A_list_token_in_a_text(ProgramRun run)
    {
        var zones = new Thing(run.Stack, "a").Zones;
        new Thing(run.Stack, "b", new Values { ["text"] = "x" + zones[0] });
    }

    public static void A_list_token_with_more(ProgramRun run)
    {
        var zones = new Thing(run.Stack, "a").Zones;
        new Thing(run.Stack, "b", new Values { ["zones"] = zones.Append("more").ToArray() });
    }

    public static void A_number_list_token_with_more(ProgramRun run)
    {
        var numbers = new Thing(run.Stack, "a").GetNumberListAttribute("ports");
        new Thing(run.Stack, "b", new Values { ["ports"] = numbers.Append(80).ToArray() });
    }

    public static void A_map_token_with_more(ProgramRun run)
    {
        var labels = new Dictionary<string, string>(new Thing(run.Stack, "a").Labels) { ["more"] = "x" };
        new Thing(run.Stack, "b", new Values { ["labels"] = labels });
    }

    public static void A_token_as_a_key(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values { ["labels"] = new Values { [thing.Name] = "x", ["p-" + thing.Name] = "y" } });
    }

    public static void A_list_token_as_a_key(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new Thing(run.Stack, "b", new Values { ["labels"] = new Values { [Token.AsString(thing.Zones)] = "x" } });
        run.Says(thing.Fqn);
    }

    public static void Literal_expressions_stay(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["literal"] = "${aws_vpc.main.id}",
        ["escaped"] = "$${not.an.expression}",
        ["percent"] = "%{ if true }x%{ endif }",
        ["lines"] = "a\nb\tc\"d\\e",
        ["html"] = "<a href='x'>&</a>",
        ["unicode"] = "ü € 😀 \u2028",
        ["control"] = "\u0001\u007f",
    });

    public static void Lazy_values(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["text"] = Lazy.StringValue(new TextProducer("late")),
        ["number"] = Lazy.NumberValue(new NumberProducer(7d)),
        ["list"] = Lazy.ListValue(new ListProducer(new[] { "a", "b" })),
        ["any"] = Lazy.AnyValue(new AnyProducer(new Values { ["deepKey"] = "v" })),
        ["empty"] = Lazy.AnyValue(new AnyProducer(Array.Empty<object>()), new LazyAnyValueOptions { OmitEmptyArray = true }),
        ["within"] = "x-" + Lazy.StringValue(new TextProducer("late")),
    });

    public static void A_lazy_value_sees_what_came_later(ProgramRun run)
    {
        var names = new List<string> { "first" };
        new Thing(run.Stack, "a", new Values { ["names"] = Lazy.ListValue(new Counting(names)) });
        names.Add("second");
    }

    private sealed class Counting(List<string> names) : DeputyBase, IListProducer
    {
        public string[] Produce(IResolveContext context) => [.. names];
    }

    private sealed class AnyProducer(object value) : DeputyBase, IAnyProducer
    {
        public object Produce(IResolveContext context) => value;
    }

    private sealed class TextProducer(string value) : DeputyBase, IStringProducer
    {
        public string Produce(IResolveContext context) => value;
    }

    private sealed class NumberProducer(double value) : DeputyBase, INumberProducer
    {
        public double? Produce(IResolveContext context) => value;
    }

    private sealed class ListProducer(string[] value) : DeputyBase, IListProducer
    {
        public string[] Produce(IResolveContext context) => value;
    }
}
