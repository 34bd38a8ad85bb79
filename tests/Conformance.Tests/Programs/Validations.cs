using Amazon.JSII.Runtime.Deputy;

namespace Conformance.Tests.Programs;

internal static class Validations
{
    public static void A_construct_that_is_invalid(ProgramRun run) => new Thing(run.Stack, "a").Node.AddValidation(new Complaint("it is wrong", "it is also late"));

    public static void A_construct_that_is_valid(ProgramRun run) => new Thing(run.Stack, "a").Node.AddValidation(new Complaint());

    public static void Several_invalid_constructs(ProgramRun run)
    {
        new Thing(run.Stack, "a").Node.AddValidation(new Complaint("first"));
        new Construct(run.Stack, "b").Node.AddValidation(new Complaint("second"));
        run.SaysErrorOf(run.Synth);
    }

    public static void Validations_can_be_read(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        thing.Node.AddValidation(new Complaint("one", "two"));
        run.Says(thing.Node.Validate());
    }

    public static void Validations_can_be_skipped(ProgramRun run)
    {
        run.NewApp(new AppConfig { SkipValidation = true });
        new Thing(run.Stack, "a").Node.AddValidation(new Complaint("it is wrong"));
    }

    public static void Testing_skips_validations_unless_it_is_asked(ProgramRun run)
    {
        new TestProvider(run.Stack, "p");
        new Thing(run.Stack, "a").Node.AddValidation(new Complaint("it is wrong"));
        run.Says(Testing.Synth(run.Stack));
        run.SaysErrorOf(() => Testing.Synth(run.Stack, true));
        run.SaysErrorOf(run.Stack.RunAllValidations);
    }

    public static void A_backend_that_must_be_there(ProgramRun run)
    {
        run.NewApp(new AppConfig { SkipBackendValidation = true });
        run.Says(run.App.SkipBackendValidation);
        run.Says(run.App.SkipValidation);
        run.Says(run.App.HclOutput);
        _ = run.Stack;
    }

    private sealed class Complaint(params string[] complaints) : DeputyBase, IValidation
    {
        public string[] Validate() => complaints;
    }
}
