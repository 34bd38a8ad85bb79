namespace Conformance.Tests.Programs;

internal static class TestingHelpers
{
    private static string Text(ProgramRun run)
    {
        new TestProvider(run.Stack, "p", new Values { ["region"] = "x" });
        new Thing(run.Stack, "a", new Values { ["name"] = "x", ["size"] = 1, ["list"] = new[] { "a", "b" }, ["block"] = new Values { ["inner"] = true } });
        new ThingData(run.Stack, "d", new Values { ["name"] = "x" });
        return Testing.Synth(run.Stack);
    }

    public static void Resources(ProgramRun run)
    {
        var text = Text(run);
        run.Says(Testing.ToHaveResource(text, "test_thing"));
        run.Says(Testing.ToHaveResource(text, "test_other"));
        run.Says(Testing.ToHaveResourceWithProperties(text, "test_thing", new Values { ["name"] = "x" }));
        run.Says(Testing.ToHaveResourceWithProperties(text, "test_thing", new Values { ["name"] = "y" }));
        run.Says(Testing.ToHaveResourceWithProperties(text, "test_thing", new Values { ["block"] = new Values { ["inner"] = true } }));
        run.Says(Testing.ToHaveResourceWithProperties(text, "test_thing", new Values { ["list"] = new[] { "a" } }));
        run.Says(Testing.ToHaveResourceWithProperties(text, "test_thing", new Values { ["list"] = new[] { "c" } }));
        run.Says(Testing.ToHaveResourceWithProperties(text, "test_thing", new Values { ["size"] = 1 }));
    }

    public static void Data_sources(ProgramRun run)
    {
        var text = Text(run);
        run.Says(Testing.ToHaveDataSource(text, "test_thing"));
        run.Says(Testing.ToHaveDataSource(text, "test_other"));
        run.Says(Testing.ToHaveDataSourceWithProperties(text, "test_thing", new Values { ["name"] = "x" }));
        run.Says(Testing.ToHaveDataSourceWithProperties(text, "test_thing", new Values { ["name"] = "y" }));
    }

    public static void Providers(ProgramRun run)
    {
        var text = Text(run);
        run.Says(Testing.ToHaveProvider(text, "test"));
        run.Says(Testing.ToHaveProvider(text, "other"));
        run.Says(Testing.ToHaveProviderWithProperties(text, "test", new Values { ["region"] = "x" }));
        run.Says(Testing.ToHaveProviderWithProperties(text, "test", new Values { ["region"] = "y" }));
    }

    public static void The_app_of_testing(ProgramRun run)
    {
        var stack = new TerraformStack(Testing.App(), "stack");
        new Thing(stack, "a", new Values { ["name"] = "x" });
        run.Says(Testing.Synth(stack));
    }

    public static void The_stubbed_version(ProgramRun run)
    {
        var app = Testing.StubVersion(run.App);
        new Thing(new TerraformStack(app, "stubbed"), "a");
    }

    public static void Future_flags(ProgramRun run)
    {
        var app = Testing.EnableFutureFlags(run.App);
        run.Says(app.Node.TryGetContext("excludeStackIdFromLogicalIds") is not null);
        run.Says(app.Node.TryGetContext("allowSepCharsInLogicalIds") is not null);
    }

    public static void The_tree_as_a_text(ProgramRun run)
    {
        new Thing(new Construct(run.Stack, "outer"), "a");
        new TerraformOutput(run.Stack, "o", new TerraformOutputConfig { Value = 1 });
        run.Says(Testing.RenderConstructTree(run.App));
    }
}
