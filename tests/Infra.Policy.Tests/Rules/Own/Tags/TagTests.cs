using Infra.Policy.Rules;

namespace Infra.Policy.Tests.Rules.Own.Tags;

public sealed class TagTests
{
    private const string Rule = "INFRA-TAGS";

    [Theory]
    [InlineData("""{ "tags": { "managed-by": "infra", "environment": "prod" } }""")]
    [InlineData("""{ "tags": {}, "tags_all": { "managed-by": "infra", "environment": "prod" } }""")]
    public void Tagged_resource_passes(string body)
    {
        Assert.Empty(TestEstate.With("aws_vpc", body).Findings(Rule));
    }

    [Theory]
    [InlineData("{}", "environment: not set|managed-by: not set")]
    [InlineData("""{ "tags": { "managed-by": "", "environment": "prod" } }""", "managed-by: \"\"")]
    [InlineData("""{ "tags": { "managed-by": "infra", "environment": "dev" } }""", "environment: \"dev\"")]
    public void Resource_without_a_tag_or_with_that_of_another_environment_is_found(string body, string found)
    {
        Assert.Equal(found.Split('|').Select(tag => $"aws_vpc.it tags.{tag}"), TestEstate.With("aws_vpc", body).Findings(Rule));
    }

    [Theory]
    [InlineData("aws_route")]
    [InlineData("aws_iam_role_policy")]
    [InlineData("aws_s3_bucket_versioning")]
    [InlineData("aws_autoscaling_group")]
    [InlineData("google_cloud_identity_group")]
    [InlineData("azurerm_subnet")]
    public void Type_that_can_not_be_tagged_passes(string type)
    {
        Assert.Empty(TestEstate.With(type, "{}").Findings(Rule));
    }

    [Fact]
    public void Tags_that_are_one_expression_wait_for_the_plan()
    {
        Assert.Equal(["aws_vpc.it tags: \"${var.tags}\" (undecided)"], TestEstate.With("aws_vpc", """{ "tags": "${var.tags}" }""").Findings(Rule));
    }

    [Theory]
    [InlineData("google_storage_bucket", "labels")]
    [InlineData("google_container_cluster", "resource_labels")]
    [InlineData("google_monitoring_alert_policy", "user_labels")]
    [InlineData("azurerm_storage_account", "tags")]
    public void Tags_are_looked_for_where_the_type_takes_them(string type, string argument)
    {
        Assert.Empty(TestEstate.With(type, $$"""{ "{{argument}}": { "managed-by": "infra", "environment": "prod" } }""").Findings(Rule));
        Assert.Equal(
            [$"{type}.it {argument}.environment: not set", $"{type}.it {argument}.managed-by: not set"],
            TestEstate.With(type, "{}").Findings(Rule));
    }

    [Theory]
    [InlineData("aws_", 747)]
    [InlineData("google_", 246)]
    [InlineData("azurerm_", 404)]
    public void Types_are_those_of_the_providers_schema(string prefix, int count)
    {
        Assert.Equal(count, RuleBook.All.Single(rule => rule.Id == Rule).Types.Count(type => type.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
