namespace Infra.Policy.Tests.Rules.Own;

public sealed class StatefulDeletionTests
{
    [Theory]
    [InlineData("""["delete"]""", "destroyed")]
    [InlineData("""["delete", "create"]""", "destroyed and recreated")]
    [InlineData("""["forget"]""", "no longer managed, so it is not protected")]
    public void Destruction_of_a_bucket_is_refused(string actions, string found)
    {
        Assert.Equal([$"aws_s3_bucket.it : {found}"], Findings("aws_s3_bucket", actions, "{}"));
    }

    [Theory]
    [InlineData("aws_s3_bucket", """["update"]""", "{}")]
    [InlineData("aws_s3_bucket", """["forget"]""", """{ "deletion": "approved" }""")]
    [InlineData("aws_s3_bucket", """["delete"]""", """{ "deletion": "approved" }""")]
    [InlineData("aws_subnet", """["delete"]""", "{}")]
    public void Change_that_loses_no_data_or_was_approved_before_passes(string type, string actions, string tags)
    {
        Assert.Equal([], Findings(type, actions, tags));
    }

    [Fact]
    public void Approval_in_the_plan_that_destroys_is_none()
    {
        Assert.Single(Findings("aws_s3_bucket", """["delete", "create"]""", "{}", """{ "deletion": "approved" }"""));
    }

    private static IReadOnlyList<string> Findings(string type, string actions, string tagsBefore, string tagsAfter = "{}") => TestEstate.Planned(
        $$"""
        { "resource_changes": [ { "address": "{{type}}.it", "mode": "managed", "type": "{{type}}", "name": "it",
            "change": { "actions": {{actions}}, "before": { "tags": {{tagsBefore}} }, "after": { "tags": {{tagsAfter}} } } } ] }
        """).Findings("INFRA-STATEFUL-DELETE");
}
