namespace Conformance.Tests.Programs;

internal static class Apps
{
    public static void Context(ProgramRun run)
    {
        var app = run.NewApp(new AppConfig { Context = new Values { ["key"] = "value", ["number"] = 5 } });
        run.Says(app.Node.TryGetContext("key"));
        run.Says(app.Node.TryGetContext("nothing"));
        run.Says(run.Stack.Node.GetContext("key"));
        run.SaysErrorOf(() => run.Stack.Node.GetContext("nothing"));
    }

    public static void Context_set_below(ProgramRun run)
    {
        var outer = new Construct(run.Stack, "outer");
        outer.Node.SetContext("key", "outer");
        var inner = new Construct(outer, "inner");
        run.Says(inner.Node.TryGetContext("key"));
        run.Says(run.Stack.Node.TryGetContext("key"));
        run.SaysErrorOf(() => outer.Node.SetContext("late", "x"));
    }

    public static void Ids_as_they_were_before_separators_were_allowed(ProgramRun run)
    {
        run.NewApp(new AppConfig { Context = new Values { ["allowSepCharsInLogicalIds"] = false } });
        new Thing(new Construct(run.Stack, "with-dash"), "and_underscore");
    }

    public static void Ids_with_the_name_of_the_stack(ProgramRun run)
    {
        run.NewApp(new AppConfig { Context = new Values { ["excludeStackIdFromLogicalIds"] = "" } });
        new Thing(new Construct(run.Stack, "outer"), "a");
    }

    public static void Several_stacks(ProgramRun run)
    {
        foreach (var name in new[] { "zebra", "ape", "middle" }) new Thing(new TerraformStack(run.App, name), "a", new Values { ["name"] = name });
        run.Says(run.App.Outdir.EndsWith("cdktf.out", StringComparison.Ordinal));
        run.Says(run.App.TargetStackId);
    }

    public static void Synth_twice(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["name"] = "x" });
        run.Synth();
        thing.AddOverride("name", "y");
        new Thing(run.Stack, "b");
    }

    public static void The_manifest(ProgramRun run)
    {
        new Thing(run.Stack, "a");
        run.Synth();
        run.Says(run.App.Manifest.Version);
        run.Says(run.App.Manifest.Stacks.Keys.ToArray());
        run.Says(run.App.Manifest.Stacks["stack"].ConstructPath);
        run.Says(run.App.Manifest.Stacks["stack"].SynthesizedStackPath);
        run.Says(run.App.Manifest.Stacks["stack"].WorkingDirectory);
    }

    public static void The_backend_that_is_made(ProgramRun run)
    {
        run.Says(run.Stack.EnsureBackendExists().Node.Id);
        run.Says(run.Stack.Node.Children.Select(child => child.Node.Id).ToArray());
    }
}
