using Amazon.JSII.Runtime.Deputy;

namespace Conformance.Tests.Programs;

internal static class AspectsAndAnnotations
{
    public static void An_aspect_changes_what_it_visits(ProgramRun run)
    {
        new Thing(run.Stack, "a");
        new Thing(new Construct(run.Stack, "nested"), "b");
        Aspects.Of(run.Stack).Add(new Overriding("tags", new Values { ["camelCase"] = "x" }));
    }

    public static void Aspects_run_in_the_order_of_the_tree(ProgramRun run)
    {
        var visits = new List<string>();
        var outer = new Construct(run.Stack, "outer");
        new Thing(outer, "a");
        Aspects.Of(outer).Add(new Noting("second", visits));
        Aspects.Of(run.Stack).Add(new Noting("first", visits));
        run.Synth();
        visits.ForEach(run.Says);
        run.Says(Aspects.Of(run.Stack).All.Length);
    }

    public static void An_aspect_that_adds_an_aspect(ProgramRun run)
    {
        new Thing(run.Stack, "a");
        Aspects.Of(run.Stack).Add(new Nesting());
    }

    public static void An_aspect_that_adds_a_construct(ProgramRun run)
    {
        new Thing(run.Stack, "a");
        Aspects.Of(run.Stack).Add(new Growing());
    }

    public static void An_aspect_that_fails(ProgramRun run)
    {
        new Thing(run.Stack, "a");
        Aspects.Of(run.Stack).Add(new Erring());
    }

    public static void An_aspect_on_the_app(ProgramRun run)
    {
        new Thing(run.Stack, "a");
        new Thing(new TerraformStack(run.App, "other"), "b");
        Aspects.Of(run.App).Add(new Overriding("x", 1));
    }

    public static void Infos_and_warnings(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        Annotations.Of(thing).AddInfo("an info");
        Annotations.Of(thing).AddWarning("a warning");
        Annotations.Of(run.Stack).AddWarning("of the stack");
    }

    public static void Annotations_of_several_stacks(ProgramRun run)
    {
        Annotations.Of(new TerraformStack(run.App, "one")).AddInfo("one");
        Annotations.Of(new Thing(new TerraformStack(run.App, "two"), "a")).AddWarning("two \"quoted\"\nlines");
    }

    public static void An_error(ProgramRun run) => Annotations.Of(new Thing(run.Stack, "a")).AddError("an error");

    public static void Metadata_of_constructs(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        thing.Node.AddMetadata("mine", "data");
        run.Says(thing.Node.Metadata.Select(entry => entry.Type).ToArray());
    }

    public static void Ids_of_old_versions(ProgramRun run)
    {
        new Thing(new Construct(run.Stack, "nested"), "b");
        Aspects.Of(run.Stack).Add(new MigrateIds());
    }

    private sealed class Overriding(string path, object value) : DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (node is TerraformElement element) element.AddOverride(path, value);
        }
    }

    private sealed class Noting(string name, List<string> visits) : DeputyBase, IAspect
    {
        public void Visit(IConstruct node) => visits.Add(name + " " + node.Node.Path);
    }

    private sealed class Nesting : DeputyBase, IAspect
    {
        public void Visit(IConstruct node) => Aspects.Of(node).Add(new Overriding("x", 1));
    }

    private sealed class Growing : DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (node is TerraformStack stack && stack.Node.TryFindChild("grown") is null) new Thing(stack, "grown");
        }
    }

    private sealed class Erring : DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (node is Thing) Annotations.Of(node).AddError("refused");
        }
    }
}
