namespace Conformance.Tests.Programs;

internal static class Modules
{
    public static void A_module_of_the_registry(ProgramRun run)
    {
        var module = new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/module/test", Version = "~> 1.0", Variables = new Values { ["camelCase"] = new Values { ["inner"] = 1 }, ["name"] = "x" } });
        module.Set("later", new[] { "a" });
        new Thing(run.Stack, "a", new Values { ["text"] = module.GetString("s"), ["any"] = module.Get("a"), ["number"] = module.GetNumber("n"), ["list"] = module.GetList("l"), ["flag"] = module.GetBoolean("b"), ["raw"] = module.InterpolationForOutput("o"), ["fqn"] = module.Fqn });
        run.Says(module.Source);
        run.Says(module.Version);
    }

    public static void A_module_without_variables(ProgramRun run) => new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "git::https://example.com/x.git?ref=v1" });

    public static void A_local_module_becomes_an_asset(ProgramRun run)
    {
        run.NewApp(new AppConfig { Context = new Values { ["cdktfRelativeModules"] = new[] { "./Programs/Files/module" } } });
        new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "./Programs/Files/module" });
    }

    public static void A_local_module_that_stays_where_it_is(ProgramRun run) =>
        new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "./module", SkipAssetCreationFromLocalModules = true });

    public static void A_local_module_that_is_not_there(ProgramRun run)
    {
        run.NewApp(new AppConfig { Context = new Values { ["cdktfRelativeModules"] = new[] { "./nowhere" } } });
        new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "./nowhere" });
    }

    public static void A_local_module_that_the_context_does_not_name(ProgramRun run) => new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "./Programs/Files/module" });

    public static void Providers_of_modules(ProgramRun run)
    {
        var plain = new TestProvider(run.Stack, "plain");
        var west = new TestProvider(run.Stack, "west", alias: "west");
        var module = new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/m", Providers = [plain, new TerraformModuleProvider { ModuleAlias = "other", Provider = west }] });
        module.AddProvider(new TestProvider(run.Stack, "zebra", name: "zebra"));
    }

    public static void The_same_provider_twice_in_a_module(ProgramRun run)
    {
        var plain = new TestProvider(run.Stack, "plain");
        new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/m", Providers = [plain, new TerraformModuleProvider { ModuleAlias = "x", Provider = plain }, plain] });
    }

    public static void Dependencies_of_modules(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        var module = new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/m", DependsOn = [thing] });
        new Thing(run.Stack, "b").Node.AddDependency(module);
        new TerraformHclModule(run.Stack, "n", new TerraformHclModuleConfig { Source = "example/n" }).Node.AddDependency(thing);
    }

    public static void A_module_of_bindings(ProgramRun run)
    {
        var vpc = new Vpc(run.Stack, "vpc", "10.0.0.0/16");
        new Thing(run.Stack, "a", new Values { ["id"] = vpc.IdOutput });
    }

    private sealed class Vpc(Construct scope, string id, string cidr) : TerraformModule(scope, id, new TerraformModuleConfig { Source = "example/vpc/test", Version = "1.0.0" })
    {
        public string IdOutput => GetString("id");

        protected override IDictionary<string, object> SynthesizeAttributes() => new Values { ["cidr_block"] = cidr };
    }
}
