namespace Conformance.Tests.Programs;

internal static class Overrides
{
    public static void Of_a_resource(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["name"] = "x", ["block"] = new Values { ["inner"] = 1, ["other"] = 2 } });
        thing.AddOverride("name", "y");
        thing.AddOverride("block.inner", 5);
        thing.AddOverride("new.path.here", true);
        thing.AddOverride("escaped\\.dot", "z");
    }

    public static void Lists_are_joined(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["list"] = new[] { "a", "b" }, ["blocks"] = new object[] { new Values { ["x"] = 1 } } });
        thing.AddOverride("list", new[] { "c" });
        thing.AddOverride("blocks", new object[] { new Values { ["y"] = 2 } });
    }

    public static void Elements_of_lists(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["blocks"] = new object[] { new Values { ["x"] = 1 }, new Values { ["x"] = 2 } } });
        thing.AddOverride("blocks.0.x", 9);
        thing.AddOverride("blocks.1.y", 8);
    }

    public static void Null_deletes(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["name"] = "x", ["block"] = new Values { ["inner"] = 1, ["other"] = 2 } });
        thing.AddOverride("name", null!);
        thing.AddOverride("block.inner", null!);
    }

    public static void Maps_are_merged(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["map"] = new Values { ["a"] = 1, ["b"] = new Values { ["c"] = 2 } } });
        thing.AddOverride("map", new Values { ["b"] = new Values { ["d"] = 3 }, ["e"] = 4 });
    }

    public static void A_value_over_a_map_and_a_map_over_a_value(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["map"] = new Values { ["a"] = 1 }, ["value"] = "x", ["list"] = new[] { 1 } });
        thing.AddOverride("map", "text");
        thing.AddOverride("value", new Values { ["a"] = 1 });
        thing.AddOverride("list", "text");
    }

    public static void With_tokens_and_functions(ProgramRun run)
    {
        var other = new Thing(run.Stack, "other");
        var thing = new Thing(run.Stack, "a", new Values { ["name"] = "x" });
        thing.AddOverride("name", Fn.Upper(other.Name));
        thing.AddOverride("size", other.Size);
        thing.AddOverride("list", new object[] { other.Name, 1 });
    }

    public static void Names_are_not_changed(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        thing.AddOverride("camelCase", new Values { ["innerCamel"] = 1 });
    }

    public static void Later_overrides_win(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        thing.AddOverride("a", 1);
        thing.AddOverride("a", 2);
        thing.AddOverride("b.c", 1);
        thing.AddOverride("b", new Values { ["d"] = 1 });
        thing.AddOverride("list", new[] { 1 });
        thing.AddOverride("list", new[] { 2 });
    }

    public static void Of_a_stack(ProgramRun run)
    {
        new Thing(run.Stack, "a");
        new TestProvider(run.Stack, "p");
        run.Stack.AddOverride("terraform.backend", new Values { ["remote"] = new Values { ["organization"] = "x" } });
        run.Stack.AddOverride("terraform.required_version", ">= 1.5");
        run.Stack.AddOverride("resource.test_thing.a.name", "x");
        run.Stack.AddOverride("check.health.assert", new object[] { new Values { ["condition"] = "${true}", ["error_message"] = "no" } });
        run.Stack.AddOverride("terraform.required_providers.test.version", "2.0.0");
    }

    public static void Of_every_kind_of_element(ProgramRun run)
    {
        new ThingData(run.Stack, "data").AddOverride("x", 1);
        new TestProvider(run.Stack, "p").AddOverride("x", 1);
        new TerraformLocal(run.Stack, "l", "v").AddOverride("x", 1);
        new TerraformVariable(run.Stack, "v", new TerraformVariableConfig()).AddOverride("x", 1);
        new TerraformOutput(run.Stack, "o", new TerraformOutputConfig { Value = 1 }).AddOverride("x", 1);
        new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/m" }).AddOverride("x", 1);
        new S3Backend(run.Stack, new S3BackendConfig { Bucket = "b", Key = "k" }).AddOverride("use_lockfile", true);
    }

    public static void The_metadata_lists_them_in_the_order_of_keys(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        thing.AddOverride("zebra", 1);
        thing.AddOverride("ape", 1);
        thing.AddOverride("middle.inner", 1);
    }
}
