namespace Conformance.Tests.Programs;

internal static class PropertyAccess
{
    private static void Out(ProgramRun run, params object[] values) => new Thing(run.Stack, "a", new Values { ["values"] = values });

    public static void By_name_and_index(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, Fn.LookupNested(thing.InterpolationForAttribute("x").ToString(), ["name"]), Fn.LookupNested(thing.InterpolationForAttribute("x").ToString(), [0, "a-b", "c"]), Fn.LookupNested(thing.Fqn, ["list", "*", "id"]));
    }

    public static void On_literals(ProgramRun run) => Out(run, Fn.LookupNested(new Values { ["a"] = new[] { 1, 2 } }, ["a", 1]), Fn.LookupNested("${local.x}", ["a", "b c", 3]));

    public static void Deep_interpolations(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, thing.GetStringAttribute("a.b"), thing.GetStringAttribute("a[0].b"), thing.InterpolationForAttribute("x.*.y"));
    }

    public static void Single_blocks_and_lists_of_blocks(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        var single = new Block(thing, "single", false, 0);
        var first = new BlockList(thing, "many", false).Get(1);
        var set = new BlockList(thing, "chosen", true).Get(2);
        var none = new Block(thing, "object", false);
        Out(run, single.Name, first.Name, set.Name, none.Name, single.Fqn, first.Fqn, set.Fqn, none.Fqn, first.Nested.Name, set.Nested.Name);
    }

    public static void Lists_of_blocks_as_a_whole(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, new BlockList(thing, "many", false), new BlockList(thing, "chosen", true), new Block(thing, "single", false, 0), Token.AsString(new BlockList(thing, "many", false)));
    }

    public static void Attributes_of_blocks_of_every_type(ProgramRun run)
    {
        var block = new BlockList(new Thing(run.Stack, "t"), "many", false).Get(0);
        Out(run, block.GetBooleanAttribute("b"), block.GetNumberAttribute("n"), block.GetListAttribute("l"), block.GetNumberListAttribute("nl"), block.GetStringMapAttribute("sm"),
            block.GetNumberMapAttribute("nm"), block.GetBooleanMapAttribute("bm"), block.GetAnyMapAttribute("am"), block.InterpolationForAttribute("i"));
    }

    public static void Maps_of_values(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, new StringMap(thing, "labels").Lookup("a"), new StringMap(thing, "labels").Lookup("with-dash"), new NumberMap(thing, "sizes").Lookup("x"), new BooleanMap(thing, "flags").Lookup("x"),
            new AnyMap(thing, "any").Lookup("x"), new StringMap(thing, "labels"), new StringMap(thing, "labels").Fqn);
    }

    public static void Lists_of_maps_and_lists(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, new StringMapList(thing, "maps", false).Get(1).Lookup("a"), new StringMapList(thing, "maps", true).Get(1).Lookup("a"), new NumberMapList(thing, "maps", false).Get(0).Lookup("n"),
            new BooleanMapList(thing, "maps", false).Get(0).Lookup("b"), new AnyMapList(thing, "maps", false).Get(0).Lookup("x"), new StringListMap(thing, "lists").Get("a"),
            new StringListList(thing, "lists", false).Get(0), new NumberListList(thing, "lists", false).Get(0), new NumberListMap(thing, "lists").Get("a"));
    }

    public static void Computed_lists_of_old_bindings(ProgramRun run)
    {
        var computed = new ComplexComputedList(new Thing(run.Stack, "t"), "many", "0");
        var wrapped = new ComplexComputedList(new Thing(run.Stack, "u"), "many", "1", true);
        Out(run, computed.GetStringAttribute("name"), computed.GetNumberAttribute("size"), computed.GetListAttribute("l"), computed.GetBooleanAttribute("b"), wrapped.GetStringAttribute("name"));
    }

    public static void Self(ProgramRun run) => Out(run, TerraformSelf.GetString("name"), TerraformSelf.GetNumber("size"), TerraformSelf.GetAny("any"));

    private sealed class Block(IInterpolatingParent parent, string name, bool fromSet, object? index = null) : ComplexObject(parent, name, fromSet, index)
    {
        public string Name => GetStringAttribute("name");

        public Block Nested => new(this, "nested", false, 0);
    }

    private sealed class BlockList(IInterpolatingParent parent, string name, bool wrapsSet) : ComplexList(parent, name, wrapsSet)
    {
        private readonly IInterpolatingParent _parent = parent;
        private readonly string _name = name;
        private readonly bool _wrapsSet = wrapsSet;

        public Block Get(double index) => new(_parent, _name, _wrapsSet, index);
    }
}
