namespace Conformance.Tests.Programs;

internal static class JsonForm
{
    public static void Keys_are_sorted_by_character(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["b"] = 1, ["a"] = 2, ["B"] = 3, ["_"] = 4, ["10"] = 5, ["9"] = 6, ["a-b"] = 7, ["a_b"] = 8, ["ab"] = 9, ["ä"] = 10,
    });

    public static void Names_become_snake_case(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["camelCase"] = 1, ["PascalCase"] = 2, ["withACRONYM"] = 3, ["already_snake"] = 4, ["mixed_andCamel"] = 5, ["with1Digit"] = 6, ["ipv4Address"] = 7, ["a-dash"] = 8,
    });

    public static void Nested_names_become_snake_case(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["blockName"] = new Values { ["innerName"] = new object[] { new Values { ["deepestName"] = "camelValue" } } },
    });

    public static void Tags_and_environment_keep_their_names(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["tags"] = new Values { ["CostCentre"] = "x", ["camelCase"] = "y" },
        ["tagsAll"] = new Values { ["camelCase"] = "y" },
        ["environment"] = new Values { ["camelCase"] = "y", ["nested"] = new Values { ["alsoCamel"] = 1 } },
        ["labels"] = new Values { ["camelCase"] = "y" },
        ["block"] = new Values { ["tags"] = new Values { ["camelCase"] = "y" } },
    });

    public static void Names_of_functions_in_keys(ProgramRun run) => new Thing(run.Stack, "a", new Values { ["a.b"] = 1, ["a b"] = 2, ["${var.x}"] = 3 });

    public static void Several_types_and_ids(ProgramRun run)
    {
        new Thing(run.Stack, "b", type: "test_zebra");
        new Thing(run.Stack, "a", type: "test_zebra");
        new Thing(run.Stack, "c", type: "test_ape");
        new ThingData(run.Stack, "z");
        new ThingData(run.Stack, "y", new Values { ["name"] = "x" });
    }

    public static void An_empty_resource(ProgramRun run) => new Thing(run.Stack, "a", new Values());

    public static void A_big_stack_keeps_its_order(ProgramRun run)
    {
        for (var i = 0; i < 30; i++) new Thing(run.Stack, "thing" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), new Values { ["index"] = i });
    }

    public static void The_text_of_testing_has_sorted_keys_and_no_metadata(ProgramRun run)
    {
        new Thing(run.Stack, "a", new Values { ["b"] = 1, ["a"] = new object[] { new Values { ["y"] = 1, ["x"] = 2 } } });
        run.Says(Testing.Synth(run.Stack));
    }

    public static void Objects_of_terraform(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a", new Values { ["name"] = "x" });
        run.Says(run.Stack.ToTerraform() is not null);
        run.Says(thing.ToTerraform() is not null);
    }
}
