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
    public void Type_that_can_not_be_tagged_passes(string type)
    {
        Assert.Empty(TestEstate.With(type, "{}").Findings(Rule));
    }

    [Fact]
    public void Tags_that_are_one_expression_wait_for_the_plan()
    {
        Assert.Equal(["aws_vpc.it tags: \"${var.tags}\" (undecided)"], TestEstate.With("aws_vpc", """{ "tags": "${var.tags}" }""").Findings(Rule));
    }

    [Fact]
    public void Types_are_those_of_the_providers_schema()
    {
        var types = RuleBook.All.Single(rule => rule.Id == Rule).Types.Where(type => type.StartsWith("aws_", StringComparison.Ordinal)).ToList();

        Assert.Equal(747, types.Count);
        Assert.Contains("aws_eks_node_group", types);
    }
}
