namespace Conformance.Tests.Programs;

internal static class Operators
{
    private static void Out(ProgramRun run, params object[] values) => new Thing(run.Stack, "a", new Values { ["values"] = values });

    public static void Arithmetic(ProgramRun run) => Out(run, Op.Add(1, 2), Op.Sub(3, 1.5), Op.Mul(2, 3), Op.Div(4, 2), Op.Mod(5, 2), Op.Negate(5));

    public static void Comparisons(ProgramRun run) => Out(run, Op.Eq(1, 2), Op.Neq("a", "b"), Op.Gt(1, 2), Op.Gte(1, 2), Op.Lt(1, 2), Op.Lte(1, 2));

    public static void Logic(ProgramRun run) => Out(run, Op.And(true, false), Op.Or(true, false), Op.Not(true), Op.Not(Op.And(true, Op.Or(false, true).ToString()).ToString()));

    public static void On_attributes(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, Op.Add(thing.Size, 1), Op.Eq(thing.Name, "x"), Op.And(thing.Enabled.ToString(), Op.Gt(thing.Size, 2).ToString()), Op.Not(thing.Enabled.ToString()), Op.Negate(thing.Size));
    }

    public static void In_functions_and_texts(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, Fn.Max([Op.Add(1, 2), thing.Size]), "n " + Token.AsString(Op.Mul(thing.Size, 2)), Op.Add(Fn.LengthOf(thing.Zones), Op.Mul(2, 3)), Fn.Conditional(Op.Eq(Fn.Upper("a"), "A").ToString(), "yes", "no"));
    }

    public static void With_texts_and_lists(ProgramRun run) => Out(run, Op.Eq("a \\\"b", "c"), Op.Eq(new[] { "a" }, new[] { "b" }), Op.Eq("${var.x}", "y"), Op.Neq(Token.NullValue().ToString(), 1));
}
