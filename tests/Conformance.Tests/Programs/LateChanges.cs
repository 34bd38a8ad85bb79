namespace Conformance.Tests.Programs;

internal static class LateChanges
{
    public static void A_config_that_changes_after_it_was_given(ProgramRun run)
    {
        var config = new TerraformOutputConfig { Value = "old", Description = "old" };
        new TerraformOutput(run.Stack, "o", config);
        config.Value = "new";
        config.Description = "new";
    }

    public static void Lists_and_maps_of_a_config_that_change(ProgramRun run)
    {
        var list = new object[] { "old" };
        var map = new Values { ["a"] = "old", ["nested"] = new Values { ["b"] = "old" } };
        new TerraformLocal(run.Stack, "list", list);
        new TerraformLocal(run.Stack, "map", map);
        list[0] = "new";
        map["a"] = "new";
        ((Values)map["nested"])["b"] = "new";
        map["c"] = "new";
    }

    public static void A_lifecycle_that_changes(ProgramRun run)
    {
        var lifecycle = new TerraformResourceLifecycle { PreventDestroy = true };
        new Thing(run.Stack, "a", null, new TerraformMetaArguments { Lifecycle = lifecycle });
        lifecycle.PreventDestroy = false;
        lifecycle.CreateBeforeDestroy = true;
    }

    public static void Variables_of_a_module_that_change(ProgramRun run)
    {
        var variables = new Values { ["a"] = "old" };
        new TerraformHclModule(run.Stack, "m", new TerraformHclModuleConfig { Source = "example/m", Variables = variables });
        variables["a"] = "new";
        variables["b"] = "new";
    }

    public static void An_override_that_changes(ProgramRun run)
    {
        var value = new Values { ["a"] = "old" };
        new Thing(run.Stack, "a").AddOverride("map", value);
        value["a"] = "new";
    }

    public static void A_backend_config_that_changes(ProgramRun run)
    {
        var config = new S3BackendConfig { Bucket = "old", Key = "old" };
        new S3Backend(run.Stack, config);
        config.Bucket = "new";
    }

    public static void A_resource_used_directly(ProgramRun run)
    {
        var thing = new TerraformResource(run.Stack, "direct", new TerraformResourceConfig { TerraformResourceType = "test_thing" });
        thing.AddOverride("name", "x");
        new TerraformDataSource(run.Stack, "data", new TerraformResourceConfig { TerraformResourceType = "test_thing" }).AddOverride("name", thing.GetStringAttribute("name"));
    }

    public static void A_resource_with_more_arguments_in_a_subclass(ProgramRun run) => new Extended(run.Stack, "a");

    public static void An_output_with_more_arguments_in_a_subclass(ProgramRun run) => new LoudOutput(run.Stack, "o");

    private sealed class Extended(Construct scope, string id) : TerraformResource(scope, id, new TerraformResourceConfig { TerraformResourceType = "test_thing" })
    {
        protected override IDictionary<string, object> SynthesizeAttributes() => new Values(base.SynthesizeAttributes()) { ["extra"] = "x", ["camelCase"] = 1 };
    }

    private sealed class LoudOutput(Construct scope, string id) : TerraformOutput(scope, id, new TerraformOutputConfig { Value = "x" })
    {
        protected override IDictionary<string, object> SynthesizeAttributes() => new Values(base.SynthesizeAttributes()) { ["description"] = "LOUD" };
    }
}
