namespace Conformance.Tests.Programs;

internal static class Iterators
{
    private static Thing Each(ProgramRun run, ITerraformIterator iterator, Values values, string id = "a") =>
        new(run.Stack, id, values, new TerraformMetaArguments { ForEach = iterator });

    public static void Over_a_list(ProgramRun run)
    {
        var each = TerraformIterator.FromList(new[] { "a", "b" });
        Each(run, each, new Values { ["name"] = each.Value, ["key"] = each.Key });
    }

    public static void Over_a_list_of_an_attribute(ProgramRun run)
    {
        var each = TerraformIterator.FromList(new Thing(run.Stack, "t").Zones);
        Each(run, each, new Values { ["name"] = Token.AsString(each.Value) });
    }

    public static void Over_a_map(ProgramRun run)
    {
        var each = TerraformIterator.FromMap(new Values { ["a"] = new Values { ["name"] = "x", ["size"] = 1 }, ["b"] = new Values { ["name"] = "y", ["size"] = 2 } });
        Each(run, each, new Values
        {
            ["key"] = each.Key,
            ["value"] = each.Value,
            ["name"] = each.GetString("name"),
            ["size"] = each.GetNumber("size"),
            ["list"] = each.GetList("l"),
            ["flag"] = each.GetBoolean("b"),
            ["any"] = each.GetAny("a"),
            ["map"] = each.GetMap("m"),
            ["string_map"] = each.GetStringMap("m"),
            ["number_map"] = each.GetNumberMap("m"),
            ["boolean_map"] = each.GetBooleanMap("m"),
            ["any_map"] = each.GetAnyMap("m"),
            ["numbers"] = each.GetNumberList("n"),
        });
    }

    public static void Over_a_map_of_an_attribute(ProgramRun run)
    {
        var each = TerraformIterator.FromMap(new Thing(run.Stack, "t").Labels);
        Each(run, each, new Values { ["name"] = each.Value, ["text"] = "k-" + each.Key });
    }

    public static void Over_a_computed_list_by_key(ProgramRun run)
    {
        var each = TerraformIterator.FromComplexList(new Thing(run.Stack, "t").InterpolationForAttribute("many"), "domain_name");
        Each(run, each, new Values { ["name"] = each.GetString("domain_name") });
    }

    public static void Over_the_resources_of_another_iterator(ProgramRun run)
    {
        var first = Each(run, TerraformIterator.FromList(new[] { "a", "b" }), [], "first");
        var each = TerraformIterator.FromResources(first);
        Each(run, each, new Values { ["name"] = each.GetString("name"), ["key"] = each.Key, ["value"] = each.Value }, "second");
    }

    public static void Over_the_resources_of_a_count(ProgramRun run)
    {
        var first = new Thing(run.Stack, "first", null, new TerraformMetaArguments { Count = 2 });
        Each(run, TerraformIterator.FromResources(first), [], "second");
    }

    public static void Over_a_resource_that_is_one(ProgramRun run) => TerraformIterator.FromResources(new Thing(run.Stack, "first"));

    public static void Over_data_sources(ProgramRun run)
    {
        var data = new ThingData(run.Stack, "first", null, new TerraformMetaArguments { ForEach = TerraformIterator.FromList(new[] { "a" }) });
        var each = TerraformIterator.FromDataSources(data);
        Each(run, each, new Values { ["name"] = each.GetString("name") }, "second");
    }

    public static void Attributes_of_what_is_iterated(ProgramRun run)
    {
        var first = Each(run, TerraformIterator.FromList(new[] { "a" }), [], "first");
        new Thing(run.Stack, "b", new Values { ["name"] = first.Name, ["fqn"] = first.Fqn, ["zones"] = first.Zones, ["join"] = Fn.Join(",", Token.AsList(first.Name)) });
    }

    public static void For_expressions(ProgramRun run)
    {
        var list = TerraformIterator.FromList(new[] { "a", "b" });
        var map = TerraformIterator.FromMap(new Thing(run.Stack, "t").GetAnyMapAttribute("m"));
        new Thing(run.Stack, "a", new Values
        {
            ["keys"] = list.Keys(),
            ["values"] = list.Values(),
            ["map_keys"] = map.Keys(),
            ["map_values"] = map.Values(),
            ["plucked"] = map.PluckProperty("name"),
            ["list"] = list.ForExpressionForList(Fn.Upper(Token.AsString(list.Value))),
            ["list_of_map"] = map.ForExpressionForList(Fn.Join("-", [map.Key, map.GetString("name")])),
            ["map"] = map.ForExpressionForMap(map.Key, map.GetString("name")),
            ["map_of_list"] = list.ForExpressionForMap(list.Value, Fn.Upper(Token.AsString(list.Value))),
        });
    }

    public static void Dynamic_blocks(ProgramRun run)
    {
        var list = TerraformIterator.FromList(new[] { "a", "b" });
        var map = TerraformIterator.FromMap(new Values { ["x"] = new Values { ["port"] = 80 } });
        new Thing(run.Stack, "a", new Values
        {
            ["setting"] = list.Dynamic(new Values { ["name"] = list.Value, ["camelName"] = "x" }),
            ["rule"] = map.Dynamic(new Values { ["port"] = map.GetNumber("port"), ["key"] = map.Key }),
        });
    }

    public static void A_dynamic_block_in_a_block(ProgramRun run)
    {
        var each = TerraformIterator.FromList(new[] { "a" });
        new Thing(run.Stack, "a", new Values { ["outer"] = new Values { ["inner"] = each.Dynamic(new Values { ["name"] = each.Value }), ["other"] = 1 } });
    }

    public static void A_dynamic_block_in_a_resource_that_is_iterated(ProgramRun run)
    {
        var outer = TerraformIterator.FromMap(new Values { ["x"] = new Values { ["name"] = "n" } });
        var inner = TerraformIterator.FromList(new[] { "a" });
        Each(run, outer, new Values { ["name"] = outer.GetString("name"), ["setting"] = inner.Dynamic(new Values { ["name"] = inner.Value }) });
    }

    public static void A_dynamic_value_in_a_list(ProgramRun run)
    {
        var each = TerraformIterator.FromList(new[] { "a" });
        new Thing(run.Stack, "a", new Values { ["settings"] = new object[] { each.Dynamic(new Values { ["name"] = each.Value }) } });
    }

    public static void Count(ProgramRun run)
    {
        new Thing(run.Stack, "a", null, new TerraformMetaArguments { Count = 3 });
        var count = TerraformCount.Of(2);
        new Thing(run.Stack, "b", new Values { ["name"] = "n-" + Token.AsString(count.Index), ["index"] = count.Index }, new TerraformMetaArguments { Count = count });
        new Thing(run.Stack, "c", null, new TerraformMetaArguments { Count = new Thing(run.Stack, "t").Size });
        new ThingData(run.Stack, "d", null, new TerraformMetaArguments { Count = 0 });
        run.Says(TerraformCount.IsTerraformCount(count));
    }

    public static void Attributes_of_what_is_counted(ProgramRun run)
    {
        var counted = new Thing(run.Stack, "a", null, new TerraformMetaArguments { Count = TerraformCount.Of(2) });
        new Thing(run.Stack, "b", new Values { ["name"] = counted.Name, ["fqn"] = counted.Fqn });
    }

    public static void Count_and_for_each_together(ProgramRun run) =>
        new Thing(run.Stack, "a", null, new TerraformMetaArguments { Count = 2, ForEach = TerraformIterator.FromList(new[] { "a" }) });

    public static void Count_and_for_each_together_set_later(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", null, new TerraformMetaArguments { Count = 2 });
        thing.ForEach = TerraformIterator.FromList(new[] { "a" });
    }

    public static void A_module_that_is_iterated(ProgramRun run)
    {
        var each = TerraformIterator.FromMap(new Values { ["a"] = "x" });
        var module = new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/m", ForEach = each, Variables = new Values { ["name"] = each.Value } });
        new TerraformOutput(run.Stack, "o", new TerraformOutputConfig { Value = module.Get("x") });
    }
}
