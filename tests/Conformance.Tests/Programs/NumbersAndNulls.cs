namespace Conformance.Tests.Programs;

internal static class NumbersAndNulls
{
    public static void Numbers_are_written_as_javascript_writes_them(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["numbers"] = new object[]
        {
            0, -0d, 1, -1, 1.5, 0.1, 1d / 3, 100000000000000000000d, 1e21, 1.5e21, 123456789012345680000d, 1e-6, 1e-7, 1.23e-9, -1e30, 4294967296L,
            9007199254740993d, double.MaxValue, double.Epsilon, 1e300, 0.000001234, 1.0, 12e20,
        },
    });

    public static void Integer_types(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["int"] = 3, ["long"] = 4L, ["float"] = 0.5f, ["double"] = 6d,
    });

    public static void Booleans(ProgramRun run) => new Thing(run.Stack, "a", new Values { ["yes"] = true, ["no"] = false });

    public static void Null_values_disappear(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["nothing"] = null!,
        ["nested"] = new Values { ["nothing"] = null!, ["some"] = 1 },
    });

    public static void Nulls_in_lists(ProgramRun run) => new Thing(run.Stack, "a", new Values { ["list"] = new object[] { 1, null!, "x" } });

    public static void A_map_of_nothing_but_nulls(ProgramRun run) => new Thing(run.Stack, "a", new Values { ["nested"] = new Values { ["nothing"] = null! } });

    public static void Empty_values(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["text"] = "",
        ["list"] = Array.Empty<object>(),
        ["map"] = new Values(),
        ["nested"] = new object[] { new Values(), Array.Empty<object>() },
        ["zero"] = 0,
    });

    public static void Infinity(ProgramRun run) => new Thing(run.Stack, "a", new Values { ["size"] = double.PositiveInfinity });

    public static void Nested_lists_and_maps(ProgramRun run) => new Thing(run.Stack, "a", new Values
    {
        ["deep"] = new object[]
        {
            new Values { ["list"] = new object[] { new[] { 1, 2 }, new[] { "x" }, Array.Empty<string>() }, ["map"] = new Values { ["k"] = new Values { ["l"] = 1 } } },
        },
        ["typed"] = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" },
        ["typed_numbers"] = new Dictionary<string, double> { ["x"] = 1 },
        ["maps"] = new[] { new Dictionary<string, string> { ["a"] = "1" } },
    });
}
