using Infra.Contracts.Problems;
using Infra.Plans;
using Infra.Policy.Documents;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Policy.Tests.Reading;

public sealed class PlanReaderTests
{
    // Printed by terraform show -json for a configuration of eleven resources that do not exist yet.
    private static readonly PolicyEstate Recorded = new(
    [
        PlanReader.Read(
            TestEstate.Entry(),
            Plan.Read("aws.plan.json", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Plans", "aws.plan.json")))),
    ]);

    [Fact]
    public void Known_values_are_read_with_blocks_through_all_levels()
    {
        var algorithm = Resource("aws_s3_bucket_server_side_encryption_configuration.e")
            .Find("rule.apply_server_side_encryption_by_default.sse_algorithm").Single();

        Assert.Equal("aws:kms", algorithm.Text);
        Assert.Equal("rule[0].apply_server_side_encryption_by_default[0].sse_algorithm", algorithm.Path);
    }

    [Fact]
    public void Unknown_value_is_the_reference_that_will_give_it()
    {
        var key = Resource("aws_s3_bucket_server_side_encryption_configuration.e")
            .Find("rule.apply_server_side_encryption_by_default.kms_master_key_id").Single();

        Assert.True(key.IsUnresolved);
        Assert.Equal(["aws_kms_key.k"], Recorded.Targets(key).Select(target => target.Address));
    }

    [Fact]
    public void Unknown_value_that_nobody_wrote_is_absent()
    {
        Assert.True(Resource("aws_kms_key.k")["policy"].IsAbsent);
        Assert.True(Resource("aws_s3_bucket.b")["lifecycle_rule"].IsAbsent);
    }

    [Fact]
    public void Unknown_value_in_a_dynamic_block_stays_unknown()
    {
        var range = Resource("aws_security_group.s").Find("egress.cidr_blocks").Single();

        Assert.True(range.IsUnresolved);
        Assert.Equal("\"${known after apply}\"", range.ToString());
    }

    [Fact]
    public void Data_source_that_waits_for_apply_still_tells_its_statements()
    {
        var statement = Assert.Single(PolicyDocument.Statements(Recorded, Resource("aws_iam_role_policy.p")["policy"])!);

        Assert.Equal(["s3:*"], statement.Actions.Select(action => action.Text));
        Assert.All(statement.Resources, resource => Assert.Equal(["aws_s3_bucket.b"], Recorded.Targets(resource).Select(target => target.Address)));
    }

    [Fact]
    public void Policy_of_unknown_text_is_undecided()
    {
        Assert.Null(PolicyDocument.Statements(Recorded, Resource("aws_iam_role_policy.p2")["policy"]));
    }

    [Fact]
    public void Unknown_value_is_taken_from_the_synthesized_stack_where_there_is_one()
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [ { "address": "aws_sqs_queue.it", "mode": "managed", "type": "aws_sqs_queue", "name": "it",
                "change": { "actions": ["create"], "after": {}, "after_unknown": { "policy": true, "arn": true } } } ] }
            """,
            """
            { "resource": { "aws_sqs_queue": { "it": {
                "//": { "metadata": { "path": "aws-prod-test/Queue/Resource" } },
                "policy": "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sqs:*\",\"Resource\":\"${aws_sqs_queue.other.arn}\"}}" } } } }
            """);

        Assert.Equal("aws-prod-test/Queue/Resource", estate.It().ConstructPath);
        Assert.Equal("sqs:*", Assert.Single(PolicyDocument.Statements(estate, estate.It()["policy"])!).Actions.Single().Text);
        Assert.True(estate.It()["arn"].IsAbsent);
    }

    [Fact]
    public void Unknown_value_of_a_plan_without_configuration_stays_unknown()
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [ { "address": "aws_kms_key.it", "mode": "managed", "type": "aws_kms_key", "name": "it",
                "change": { "actions": ["create"], "after": { "is_enabled": true }, "after_unknown": { "policy": true } } } ] }
            """);

        Assert.True(estate.It()["policy"].IsUnresolved);
    }

    [Fact]
    public void Known_value_still_tells_what_it_was_written_as()
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [
                { "address": "aws_s3_bucket.b", "mode": "managed", "type": "aws_s3_bucket", "name": "b",
                  "change": { "actions": ["no-op"], "after": { "id": "lynx" }, "after_unknown": {} } },
                { "address": "aws_s3_bucket_versioning.it", "mode": "managed", "type": "aws_s3_bucket_versioning", "name": "it",
                  "change": { "actions": ["no-op"], "after": { "bucket": "lynx" }, "after_unknown": {} } } ],
              "configuration": { "root_module": { "resources": [
                { "address": "aws_s3_bucket_versioning.it", "mode": "managed", "type": "aws_s3_bucket_versioning", "name": "it",
                  "expressions": { "bucket": { "references": ["aws_s3_bucket.b.id", "aws_s3_bucket.b"] } } } ] } } }
            """);

        Assert.Equal(["aws_s3_bucket.b"], estate.Targets(estate.It()["bucket"]).Select(target => target.Address));
    }

    [Theory]
    [InlineData("""["no-op"]""", PlannedAction.NoOp)]
    [InlineData("""["create"]""", PlannedAction.Create)]
    [InlineData("""["update"]""", PlannedAction.Update)]
    [InlineData("""["delete"]""", PlannedAction.Destroy)]
    [InlineData("""["forget"]""", PlannedAction.Forget)]
    [InlineData("""["delete", "create"]""", PlannedAction.Replace)]
    [InlineData("""["create", "delete"]""", PlannedAction.Replace)]
    public void Action_is_what_the_plan_does(string actions, PlannedAction action)
    {
        var estate = TestEstate.Planned(
            $$"""
            { "resource_changes": [ { "address": "aws_s3_bucket.it", "mode": "managed", "type": "aws_s3_bucket", "name": "it",
                "change": { "actions": {{actions}}, "before": { "bucket": "b" }, "after": { "bucket": "b" } } } ] }
            """);

        Assert.Equal(action, estate.It().Action);
        Assert.Equal("b", estate.It()["bucket"].Text);
    }

    [Fact]
    public void Sensitive_values_are_not_shown()
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [ { "address": "azurerm_linux_virtual_machine.it", "mode": "managed", "type": "azurerm_linux_virtual_machine", "name": "it",
                "change": { "actions": ["create"], "after": { "admin_password": "hunter2" }, "after_sensitive": { "admin_password": true } } } ] }
            """);

        Assert.Equal("(sensitive)", estate.It()["admin_password"].ToString());
    }

    [Fact]
    public void Resource_in_a_module_refers_to_its_neighbors_there()
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [
                { "address": "aws_vpc.v", "mode": "managed", "type": "aws_vpc", "name": "v", "change": { "actions": ["create"], "after": {} } },
                { "address": "module.net[0].aws_vpc.v", "module_address": "module.net[0]", "mode": "managed", "type": "aws_vpc", "name": "v",
                  "change": { "actions": ["create"], "after": {} } },
                { "address": "module.net[0].aws_subnet.it", "module_address": "module.net[0]", "mode": "managed", "type": "aws_subnet", "name": "it",
                  "change": { "actions": ["create"], "after": {}, "after_unknown": { "vpc_id": true } } } ],
              "configuration": { "root_module": { "module_calls": { "net": { "module": { "resources": [
                { "mode": "managed", "type": "aws_subnet", "name": "it", "expressions": { "vpc_id": { "references": ["aws_vpc.v.id", "aws_vpc.v"] } } }
              ] } } } } } }
            """);

        Assert.Equal(["module.net[0].aws_vpc.v"], estate.Targets(estate.It()["vpc_id"]).Select(target => target.Address));
    }

    [Fact]
    public void Object_that_was_left_over_is_read_beside_the_one_in_use()
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [
                { "address": "aws_s3_bucket.it", "mode": "managed", "type": "aws_s3_bucket", "name": "it",
                  "change": { "actions": ["no-op"], "after": {} } },
                { "address": "aws_s3_bucket.it", "deposed": "00000001", "mode": "managed", "type": "aws_s3_bucket", "name": "it",
                  "change": { "actions": ["delete"], "before": {} } } ] }
            """);

        Assert.Equal([PlannedAction.NoOp, PlannedAction.Destroy], estate.Resources.Select(resource => resource.Action));
    }

    [Fact]
    public void Planned_values_without_changes_are_read_through_all_modules()
    {
        var estate = TestEstate.Planned(
            """
            { "planned_values": { "root_module": {
                "resources": [ { "address": "aws_vpc.a", "mode": "managed", "type": "aws_vpc", "name": "a", "values": { "cidr_block": "10.0.0.0/16" } } ],
                "child_modules": [ { "address": "module.m[\"x\"]", "resources": [
                  { "address": "module.m[\"x\"].aws_vpc.b", "mode": "managed", "type": "aws_vpc", "name": "b", "values": {} } ] } ] } } }
            """);

        Assert.Equal(["aws_vpc.a ", "module.m[\"x\"].aws_vpc.b module.m"], estate.Resources.Select(resource => $"{resource} {resource.Module}"));
    }

    [Fact]
    public void File_that_is_no_plan_is_refused()
    {
        var refusal = Assert.Throws<InfraException>(() => TestEstate.Planned("""{ "version": 4, "serial": 7 }"""));

        Assert.Equal(ExitCode.Usage, refusal.ExitCode);
        Assert.Equal(
            "INFRA2001 aws-prod-test: The file has neither resource_changes nor planned_values: it is not the JSON of a plan. "
            + "Write it with terraform show -json PLAN.",
            refusal.Message);
    }

    private static PolicyResource Resource(string address) => Recorded.Resources.Single(resource => resource.Address == address);
}
