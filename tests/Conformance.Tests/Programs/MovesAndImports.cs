using Amazon.JSII.Runtime.Deputy;

namespace Conformance.Tests.Programs;

internal static class MovesAndImports
{
    public static void A_resource_moves_to_a_target(ProgramRun run)
    {
        new Thing(run.Stack, "new", new Values { ["name"] = "x" }).AddMoveTarget("target");
        new Thing(run.Stack, "old", new Values { ["name"] = "x" }).MoveTo("target");
    }

    public static void A_resource_moves_into_an_iterated_one(ProgramRun run)
    {
        var each = TerraformIterator.FromMap(new Values { ["a"] = "x" });
        new Thing(run.Stack, "new", null, new TerraformMetaArguments { ForEach = each }).AddMoveTarget("target");
        new Thing(run.Stack, "old").MoveTo("target", "a");
    }

    public static void A_resource_moves_into_a_counted_one(ProgramRun run)
    {
        new Thing(run.Stack, "new", null, new TerraformMetaArguments { Count = 2 }).AddMoveTarget("target");
        new Thing(run.Stack, "old").MoveTo("target", 1);
    }

    public static void A_target_that_is_not_there(ProgramRun run) => new Thing(run.Stack, "old").MoveTo("nowhere");

    public static void A_target_of_two(ProgramRun run)
    {
        new Thing(run.Stack, "a").AddMoveTarget("target");
        new Thing(run.Stack, "b").AddMoveTarget("target");
    }

    public static void A_target_of_another_type(ProgramRun run)
    {
        new Thing(run.Stack, "new", type: "test_other").AddMoveTarget("target");
        new Thing(run.Stack, "old").MoveTo("target");
    }

    public static void A_resource_that_moves_twice(ProgramRun run)
    {
        new Thing(run.Stack, "new").AddMoveTarget("target");
        new Thing(run.Stack, "other").AddMoveTarget("second");
        var old = new Thing(run.Stack, "old");
        old.MoveTo("target");
        old.MoveTo("second");
    }

    public static void By_id(ProgramRun run)
    {
        new Thing(run.Stack, "to").MoveFromId("test_thing.from");
        new Thing(run.Stack, "from").MoveToId("test_thing.elsewhere");
    }

    public static void By_id_twice(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "to");
        thing.MoveFromId("test_thing.from");
        thing.MoveFromId("test_thing.other");
    }

    public static void By_id_in_both_directions(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "to");
        thing.MoveFromId("test_thing.from");
        thing.MoveToId("test_thing.other");
    }

    public static void What_moves_is_known(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "to");
        thing.MoveFromId("test_thing.from");
        run.Says(run.Stack.HasResourceMove());
        run.Says(thing.HasResourceMove() is not null);
        run.Says(new TerraformStack(run.App, "other").HasResourceMove());
    }

    public static void An_import(ProgramRun run)
    {
        var provider = new TestProvider(run.Stack, "p", alias: "west");
        new Thing(run.Stack, "a").ImportFrom("id-1");
        new Thing(run.Stack, "b").ImportFrom("id-2", provider);
    }

    public static void An_import_of_what_moves(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        thing.MoveFromId("test_thing.from");
        thing.ImportFrom("id");
    }

    public static void A_move_of_what_is_imported(ProgramRun run)
    {
        new Thing(run.Stack, "t").AddMoveTarget("target");
        var thing = new Thing(run.Stack, "a");
        thing.ImportFrom("id");
        thing.MoveTo("target");
    }

    public static void An_import_of_what_is_iterated(ProgramRun run) =>
        new Thing(run.Stack, "a", null, new TerraformMetaArguments { ForEach = TerraformIterator.FromList(new[] { "a" }) }).ImportFrom("id");

    public static void A_resource_to_import_whose_configuration_is_generated(ProgramRun run)
    {
        var provider = new TestProvider(run.Stack, "p");
        new ImportableResource(run.Stack, "a", new ImportableConfig("id-1", provider));
        DataResource.GenerateConfigForImport(run.Stack, "b", "id-2");
    }

    private sealed class ImportableConfig(string id, TerraformProvider provider) : DeputyBase, IImportableConfig
    {
        public string ImportId { get; set; } = id;

        public string TerraformResourceType { get; set; } = "test_thing";

        public TerraformProvider? Provider { get; set; } = provider;
    }
}
