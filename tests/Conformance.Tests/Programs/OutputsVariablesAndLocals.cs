namespace Conformance.Tests.Programs;

internal static class OutputsVariablesAndLocals
{
    public static void Outputs(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "a");
        new TerraformOutput(run.Stack, "text", new TerraformOutputConfig { Value = thing.Name, Description = "the name", Sensitive = true });
        new TerraformOutput(run.Stack, "number", new TerraformOutputConfig { Value = 5 });
        new TerraformOutput(run.Stack, "list", new TerraformOutputConfig { Value = new[] { "a", thing.Name } });
        new TerraformOutput(run.Stack, "map", new TerraformOutputConfig { Value = new Values { ["camelCase"] = thing.Size, ["a"] = true } });
        new TerraformOutput(run.Stack, "depends", new TerraformOutputConfig { Value = "x", DependsOn = [thing] });
        new TerraformOutput(run.Stack, "not_sensitive", new TerraformOutputConfig { Value = "x", Sensitive = false });
        new TerraformOutput(run.Stack, "flag", new TerraformOutputConfig { Value = false });
        new TerraformOutput(run.Stack, "empty", new TerraformOutputConfig { Value = "" });
    }

    public static void Outputs_of_whole_elements(ProgramRun run)
    {
        new TerraformOutput(run.Stack, "resource", new TerraformOutputConfig { Value = new Thing(run.Stack, "a").Fqn });
        new TerraformOutput(run.Stack, "local", new TerraformOutputConfig { Value = new TerraformLocal(run.Stack, "l", "x") });
        new TerraformOutput(run.Stack, "variable", new TerraformOutputConfig { Value = new TerraformVariable(run.Stack, "v", new TerraformVariableConfig()) });
    }

    public static void Static_ids_of_outputs(ProgramRun run)
    {
        var nested = new Construct(run.Stack, "nested");
        new TerraformOutput(nested, "hashed", new TerraformOutputConfig { Value = 1 });
        new TerraformOutput(nested, "static", new TerraformOutputConfig { Value = 1, StaticId = true });
        new TerraformOutput(nested, "late", new TerraformOutputConfig { Value = 1 }).StaticId = true;
    }

    public static void A_precondition_of_an_output(ProgramRun run) =>
        new TerraformOutput(run.Stack, "o", new TerraformOutputConfig { Value = 1, Precondition = new Precondition { Condition = "${true}", ErrorMessage = "no" } });

    public static void An_output_changed_later(ProgramRun run)
    {
        var output = new TerraformOutput(run.Stack, "o", new TerraformOutputConfig { Value = 1, Description = "old" });
        output.Value = "new";
        output.Description = "new";
        output.Sensitive = true;
    }

    public static void Variables(ProgramRun run)
    {
        new TerraformVariable(run.Stack, "bare", new TerraformVariableConfig());
        new TerraformVariable(run.Stack, "text", new TerraformVariableConfig { Type = "string", Default = "x", Description = "a text", Sensitive = true, Nullable = false });
        new TerraformVariable(run.Stack, "number", new TerraformVariableConfig { Type = VariableType.NUMBER, Default = 5 });
        new TerraformVariable(run.Stack, "list", new TerraformVariableConfig { Type = VariableType.LIST_STRING, Default = new[] { "a" } });
        new TerraformVariable(run.Stack, "map", new TerraformVariableConfig { Type = VariableType.Map(VariableType.BOOL), Default = new Values { ["camelCase"] = true } });
        new TerraformVariable(run.Stack, "object", new TerraformVariableConfig { Type = VariableType.Object(new Dictionary<string, string> { ["b"] = VariableType.STRING, ["a"] = VariableType.List(VariableType.ANY) }) });
        new TerraformVariable(run.Stack, "tuple", new TerraformVariableConfig { Type = VariableType.Tuple(VariableType.STRING, VariableType.Set(VariableType.NUMBER)) });
        new TerraformVariable(run.Stack, "false", new TerraformVariableConfig { Default = false });
        new TerraformVariable(run.Stack, "zero", new TerraformVariableConfig { Default = 0 });
    }

    public static void Values_of_variables(ProgramRun run)
    {
        var variable = new TerraformVariable(new Construct(run.Stack, "n"), "v", new TerraformVariableConfig());
        new Thing(run.Stack, "a", new Values
        {
            ["text"] = variable.StringValue, ["number"] = variable.NumberValue, ["list"] = variable.ListValue, ["flag"] = variable.BooleanValue, ["any"] = variable.Value, ["fqn"] = variable.Fqn, ["within"] = "x-" + variable.StringValue,
        });
    }

    public static void Validations_of_variables(ProgramRun run)
    {
        var variable = new TerraformVariable(run.Stack, "v", new TerraformVariableConfig { Validation = [new TerraformVariableValidationConfig { Condition = "${length(var.v) > 3}", ErrorMessage = "too short" }] });
        variable.AddValidation(new TerraformVariableValidationConfig { Condition = Op.Lt(Fn.LengthOf(variable.Value), 9).ToString(), ErrorMessage = "too long" });
    }

    public static void Locals(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        var text = new TerraformLocal(run.Stack, "text", "x");
        new TerraformLocal(run.Stack, "number", 5);
        new TerraformLocal(run.Stack, "list", new object[] { "a", thing.Name });
        new TerraformLocal(run.Stack, "map", new Values { ["camelCase"] = thing.Size, ["nested"] = new Values { ["deepName"] = 1 } });
        new TerraformLocal(run.Stack, "expression", Fn.Upper(text.AsString));
        new TerraformLocal(new Construct(run.Stack, "nested"), "l", true);
        text.Expression = "changed";
    }

    public static void Values_of_locals(ProgramRun run)
    {
        var local = new TerraformLocal(run.Stack, "l", "x");
        new Thing(run.Stack, "a", new Values
        {
            ["text"] = local.AsString, ["number"] = local.AsNumber, ["list"] = local.AsList, ["flag"] = local.AsBoolean, ["any_map"] = local.AsAnyMap, ["string_map"] = local.AsStringMap,
            ["number_map"] = local.AsNumberMap, ["boolean_map"] = local.AsBooleanMap, ["fqn"] = local.Fqn, ["whole"] = local, ["within"] = "x-" + local,
        });
    }

    public static void The_data_resource(ProgramRun run)
    {
        var data = new DataResource(run.Stack, "d", new DataConfig { Input = new Values { ["camelCase"] = 1 }, TriggersReplace = new Values { ["a"] = "x" } });
        new Thing(run.Stack, "a", new Values { ["id"] = data.Id, ["output"] = data.Output, ["deep"] = data.Output.Lookup("x") });
        new DataResource(run.Stack, "empty");
        var reset = new DataResource(run.Stack, "reset", new DataConfig { Input = new Values { ["a"] = 1 } });
        reset.ResetInput();
        run.Says(DataResource.TfResourceType);
    }
}
