namespace Conformance.Tests.Programs;

internal static class Providers
{
    public static void A_provider(ProgramRun run) => new TestProvider(run.Stack, "test", new Values { ["region"] = "x", ["nested"] = new object[] { new Values { ["deepName"] = 1 } } });

    public static void Aliases(ProgramRun run)
    {
        new TestProvider(run.Stack, "default", new Values { ["region"] = "a" });
        var west = new TestProvider(run.Stack, "west", new Values { ["region"] = "b" }, "west");
        new Thing(run.Stack, "a", null, new TerraformMetaArguments { Provider = west });
        new ThingData(run.Stack, "b", null, new TerraformMetaArguments { Provider = west });
        new Thing(run.Stack, "c").Provider = west;
    }

    public static void Several_providers(ProgramRun run)
    {
        new TestProvider(run.Stack, "b", name: "zebra");
        new TestProvider(run.Stack, "a", name: "ape");
        run.Says(run.Stack.AllProviders().Select(provider => provider.TerraformResourceType).ToArray());
    }

    public static void A_resource_whose_provider_is_in_another_stack(ProgramRun run)
    {
        run.WithoutProvider = true;
        new TestProvider(new TerraformStack(run.App, "other"), "provider");
        new Thing(run.Stack, "a");
    }

    public static void A_provider_without_a_version(ProgramRun run) => new Bare(run.Stack, "bare");

    public static void Resources_of_a_provider_that_is_not_there(ProgramRun run)
    {
        run.WithoutProvider = true;
        new Thing(run.Stack, "a");
        run.SaysErrorOf(() => Testing.Synth(run.Stack, true));
    }

    public static void A_provider_with_an_alias_that_changes(ProgramRun run)
    {
        var provider = new TestProvider(run.Stack, "p", alias: "first");
        new Thing(run.Stack, "a", null, new TerraformMetaArguments { Provider = provider });
        provider.Alias = "second";
    }

    private sealed class Bare(Construct scope, string id) : TerraformProvider(scope, id, new TerraformProviderConfig { TerraformResourceType = "bare" });
}
