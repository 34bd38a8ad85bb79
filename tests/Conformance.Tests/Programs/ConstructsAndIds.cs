namespace Conformance.Tests.Programs;

internal static class ConstructsAndIds
{
    public static void An_empty_app(ProgramRun run) => run.Says(run.App.Node.Path.Length);

    public static void An_empty_stack(ProgramRun run) => _ = run.Stack;

    public static void One_component_has_no_hash(ProgramRun run) => new Thing(run.Stack, "thing");

    public static void A_nested_construct_has_its_path_and_a_hash_in_its_id(ProgramRun run) =>
        new Thing(new Construct(new Construct(run.Stack, "outer"), "inner"), "thing");

    public static void Default_is_dropped_from_ids(ProgramRun run)
    {
        new Thing(new Construct(run.Stack, "Default"), "thing");
        new Thing(new Construct(run.Stack, "outer"), "Default");
        new Thing(new Construct(new Construct(run.Stack, "a"), "Default"), "b");
    }

    public static void Resource_is_hidden_but_hashed(ProgramRun run)
    {
        new Thing(new Construct(run.Stack, "outer"), "Resource");
        new Thing(new Construct(new Construct(run.Stack, "Resource"), "inner"), "thing");
    }

    public static void A_repeated_suffix_is_written_once(ProgramRun run)
    {
        new Thing(new Construct(new Construct(run.Stack, "a"), "b"), "b");
        new Thing(new Construct(new Construct(run.Stack, "vpc"), "my-vpc"), "vpc");
        new Thing(new Construct(run.Stack, "the-thing"), "thing");
    }

    public static void Underscores_and_dashes_stay_and_other_characters_go(ProgramRun run)
    {
        new Thing(run.Stack, "snake_case-and.dots");
        new Thing(new Construct(run.Stack, "with space"), "ünïcode_and-dash");
        new Thing(new Construct(run.Stack, "a.b"), "c!d");
    }

    public static void A_slash_in_an_id_becomes_two_dashes(ProgramRun run)
    {
        var thing = new Thing(new Construct(run.Stack, "a/b"), "c/d");
        run.Says(thing.Node.Path);
        run.Says(thing.Node.Id);
    }

    public static void Long_ids_are_cut(ProgramRun run)
    {
        new Thing(new Construct(run.Stack, new string('a', 200)), new string('b', 200));
        new Thing(run.Stack, new string('c', 200));
    }

    public static void An_id_longer_than_255(ProgramRun run) => new Thing(run.Stack, new string('c', 256));

    public static void A_stack_name_with_a_space(ProgramRun run) => new TerraformStack(run.App, "my stack");

    public static void A_stack_name_with_a_slash(ProgramRun run) => new TerraformStack(run.App, "my/stack");

    public static void A_stack_below_a_construct(ProgramRun run)
    {
        var stack = new TerraformStack(new Construct(run.App, "group"), "stack");
        new Thing(new Construct(stack, "a"), "b");
    }

    public static void A_stack_in_a_stack(ProgramRun run) => new Thing(new TerraformStack(run.Stack, "inner"), "thing");

    public static void The_same_id_twice(ProgramRun run)
    {
        new Thing(run.Stack, "thing");
        new Thing(run.Stack, "thing");
    }

    public static void The_same_stack_twice(ProgramRun run)
    {
        new TerraformStack(run.App, "one");
        new TerraformStack(run.App, "one");
    }

    public static void An_empty_id(ProgramRun run) => new Thing(run.Stack, "");

    public static void An_id_with_a_token(ProgramRun run) =>
        new Thing(run.Stack, "thing-" + new Thing(run.Stack, "a").Name);

    public static void A_construct_outside_of_a_stack(ProgramRun run) => new Thing(run.App, "thing");

    public static void Logical_ids_can_be_overridden(ProgramRun run)
    {
        var thing = new Thing(new Construct(run.Stack, "a"), "b");
        thing.OverrideLogicalId("mine");
        new Thing(run.Stack, "other", new Values { ["name"] = thing.Name });
        var reset = new Thing(new Construct(run.Stack, "c"), "d");
        reset.OverrideLogicalId("gone");
        reset.ResetOverrideLogicalId();
        run.Says(reset.FriendlyUniqueId);
    }

    public static void A_logical_id_overridden_after_it_was_used(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "thing");
        run.Says(thing.Fqn);
        thing.OverrideLogicalId("late");
    }

    public static void A_logical_id_reset_after_it_was_used(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "thing");
        thing.OverrideLogicalId("early");
        run.Says(thing.Fqn);
        thing.ResetOverrideLogicalId();
    }

    public static void Fqns_of_elements(ProgramRun run)
    {
        run.Says(new Thing(run.Stack, "a").Fqn);
        run.Says(new ThingData(run.Stack, "b").Fqn);
        run.Says(new TerraformLocal(run.Stack, "c", "x").Fqn);
        run.Says(new TerraformVariable(run.Stack, "d", new TerraformVariableConfig()).Fqn);
        run.SaysErrorOf(() => run.Says(new TerraformOutput(run.Stack, "e", new TerraformOutputConfig { Value = "x" }).Fqn));
        run.Says(new TestProvider(run.Stack, "f").Fqn);
        run.Says(new TestProvider(run.Stack, "g", alias: "west").Fqn);
        run.Says(new TerraformHclModule(run.Stack, "h", new TerraformHclModuleConfig { Source = "example/module" }).Fqn);
    }

    public static void A_stack_allocates_ids_its_own_way(ProgramRun run)
    {
        var stack = new UpperCaseStack(run.App, "upper");
        var thing = new Thing(new Construct(stack, "a"), "b");
        new Thing(stack, "c", new Values { ["name"] = thing.Name });
    }

    public static void The_tree_can_be_walked(ProgramRun run)
    {
        var outer = new Construct(run.Stack, "outer");
        new Thing(outer, "one");
        new Thing(outer, "two");
        run.Says(run.App.Node.FindAll().Select(construct => construct.Node.Path).ToArray());
        run.Says(run.App.Node.FindAll(ConstructOrder.POSTORDER).Select(construct => construct.Node.Path).ToArray());
        run.Says(outer.Node.Children.Select(construct => construct.Node.Id).ToArray());
        run.Says(outer.Node.Scopes.Select(construct => construct.Node.Id).ToArray());
        run.Says(outer.Node.FindChild("one").Node.Path);
        run.Says(outer.Node.TryFindChild("three") is null);
        run.Says(outer.Node.Addr);
        run.Says(run.App.Node.Addr);
        run.Says(outer.ToString());
        run.Says(outer.Node.Scope!.Node.Path);
        run.Says(outer.Node.Root == run.App);
    }

    public static void A_child_that_is_not_there(ProgramRun run) => run.Stack.Node.FindChild("nobody");

    public static void A_child_can_be_removed(ProgramRun run)
    {
        new Thing(run.Stack, "thing");
        run.Says(run.Stack.Node.TryRemoveChild("thing"));
        run.Says(run.Stack.Node.TryRemoveChild("thing"));
    }

    public static void The_default_child(ProgramRun run)
    {
        var named = new Construct(run.Stack, "named");
        var thing = new Thing(named, "Default");
        run.Says(named.Node.DefaultChild == thing);
        var chosen = new Construct(run.Stack, "chosen");
        chosen.Node.DefaultChild = new Thing(chosen, "any");
        run.Says(chosen.Node.DefaultChild.Node.Id);
        var both = new Construct(run.Stack, "both");
        new Thing(both, "Default");
        new Thing(both, "Resource");
        run.SaysErrorOf(() => _ = both.Node.DefaultChild);
    }

    public static void A_locked_tree(ProgramRun run)
    {
        var outer = new Construct(run.Stack, "outer");
        run.Says(outer.Node.Locked);
        outer.Node.Lock();
        run.Says(outer.Node.Locked);
        run.SaysErrorOf(() => new Thing(outer, "thing"));
    }

    public static void What_something_is(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "thing");
        run.Says(Construct.IsConstruct(thing));
        run.Says(TerraformStack.IsStack(run.Stack));
        run.Says(TerraformStack.IsStack(thing));
        run.Says(TerraformElement.IsTerraformElement(thing));
        run.Says(TerraformResource.IsTerraformResource(thing));
        run.Says(TerraformDataSource.IsTerraformDataSource(thing));
        run.Says(TerraformProvider.IsTerraformProvider(new TestProvider(run.Stack, "provider")));
        run.Says(TerraformOutput.IsTerraformOutput(new TerraformOutput(run.Stack, "out", new TerraformOutputConfig { Value = 1 })));
        run.Says(TerraformStack.Of(thing) == run.Stack);
        run.Says(thing.CdktfStack == run.Stack);
        run.Says(HashiCorp.Cdktf.App.Of(thing) == run.App);
        run.Says(HashiCorp.Cdktf.App.IsApp(run.App));
    }

    public static void An_app_of_a_construct_that_has_none(ProgramRun run) => HashiCorp.Cdktf.App.Of(new Construct(null!, ""));

    public static void A_stack_of_a_construct_that_has_none(ProgramRun run) => TerraformStack.Of(run.App);

    private sealed class UpperCaseStack(Construct scope, string id) : TerraformStack(scope, id)
    {
        protected override string AllocateLogicalId(object tfElement) =>
            string.Join('_', ((IConstruct)tfElement).Node.Scopes.Skip(2).Select(scope => scope.Node.Id)).ToUpperInvariant();
    }
}
