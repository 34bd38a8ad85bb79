using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Own.Aws;

public sealed class TrustPolicyTests
{
    private const string Rule = "INFRA-TRUST-WILDCARD";

    [Theory]
    [InlineData("\"Principal\": { \"Service\": \"ec2.amazonaws.com\" }")]
    [InlineData("\"Principal\": { \"AWS\": \"${aws_iam_role.other.arn}\" }")]
    public void Trust_in_somebody_named_passes(string principal)
    {
        Assert.Equal([], Findings($$"""{ "Effect": "Allow", "Action": "sts:AssumeRole", {{principal}} }"""));
    }

    [Fact]
    public void Trust_in_everybody_is_refused_as_text()
    {
        Assert.Equal(
            ["aws_iam_role.it assume_role_policy: trusting AWS \"*\" in assume_role_policy.Statement"],
            Findings("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": "*" } }"""));
    }

    [Fact]
    public void Denial_of_everybody_passes()
    {
        Assert.Equal([], Findings("""{ "Effect": "Deny", "Action": "sts:AssumeRole", "Principal": "*" }"""));
    }

    [Fact]
    public void Trust_in_a_data_source_is_refused_at_the_role()
    {
        var estate = TestEstate.Of(
            """
            { "data": { "aws_iam_policy_document": { "trust": { "statement": {
                "actions": ["sts:AssumeRole"], "principals": { "type": "AWS", "identifiers": ["*"] } } } } },
              "resource": { "aws_iam_role": { "it": { "assume_role_policy": "${data.aws_iam_policy_document.trust.json}" } } } }
            """);

        Assert.Equal(
            ["aws_iam_role.it assume_role_policy: trusting AWS \"*\" in data.aws_iam_policy_document.trust.statement"], estate.Findings(Rule));
    }

    [Fact]
    public void Token_with_a_wildcard_subject_is_refused()
    {
        Assert.Equal(
            ["aws_iam_role.it assume_role_policy: trusting a token without an exact sub in assume_role_policy.Statement"],
            Findings(
                """
                { "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal": { "Federated": "arn" }, "Condition": {
                    "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
                    "StringLike": { "token.actions.githubusercontent.com:sub": "repo:lynx/infra:*" } } }
                """));
    }

    [Theory]
    [InlineData("repo:lynx/infra:environment:prod", null)]
    [InlineData("repo:lynx@12/infra@34:environment:prod", null)]
    [InlineData("repo:lynx/*:environment:prod", "a token without an exact sub")]
    [InlineData("environment:prod", "the GitHub subject \"environment:prod\", which names no repository,")]
    [InlineData("repo:lynx:ref:refs/heads/main", "the GitHub subject \"repo:lynx:ref:refs/heads/main\", which names no repository,")]
    public void Subject_of_GitHub_begins_with_one_repository(string subject, string? found)
    {
        Assert.Equal(
            found is null ? [] : [$"aws_iam_role.it assume_role_policy: trusting {found} in assume_role_policy.Statement"],
            Findings(Token("sts:AssumeRoleWithWebIdentity", $$"""
                "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "{{subject}}" }
                """)));
    }

    [Theory]
    [InlineData("sts:*", "\"StringLike\": { \"i:aud\": \"a\", \"i:sub\": \"s\" }")]
    [InlineData("sts:AssumeRoleWithWebIdentity", "\"ForAllValues:StringEquals\": { \"i:aud\": \"a\", \"i:sub\": \"s\" }")]
    [InlineData("sts:AssumeRoleWithWebIdentity", "\"StringEqualsIfExists\": { \"i:aud\": \"a\", \"i:sub\": \"s\" }")]
    public void Comparison_that_is_not_exact_is_refused_whatever_the_action(string action, string condition)
    {
        Assert.Equal(
            [
                "aws_iam_role.it assume_role_policy: trusting a token without an exact aud in assume_role_policy.Statement",
                "aws_iam_role.it assume_role_policy: trusting a token without an exact sub in assume_role_policy.Statement",
            ],
            Findings(Token(action, condition)));
    }

    [Fact]
    public void Subject_that_is_not_known_yet_waits_for_the_plan()
    {
        Assert.Equal(
            ["aws_iam_role.it assume_role_policy: \"${var.sub}\" (undecided)"],
            Findings(Token("sts:AssumeRoleWithWebIdentity", "\"StringEquals\": { \"i:aud\": \"a\", \"i:sub\": \"${var.sub}\" }")));
    }

    [Theory]
    [InlineData("${jsonencode(local.policy)}")]
    [InlineData("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"${var.who}\"}}}")]
    public void Policy_that_is_not_known_yet_waits_for_the_plan(string policy)
    {
        var estate = TestEstate.With("aws_iam_role", $$"""{ "assume_role_policy": {{JsonSerializer.Serialize(policy)}} }""");

        Assert.EndsWith("(undecided)", Assert.Single(estate.Findings(Rule)), StringComparison.Ordinal);
    }

    private static string Token(string action, string condition) =>
        $$"""{ "Effect": "Allow", "Action": "{{action}}", "Principal": { "Federated": "arn" }, "Condition": { {{condition}} } }""";

    private static IReadOnlyList<string> Findings(string statement) => TestEstate.With(
        "aws_iam_role", $$"""{ "assume_role_policy": {{JsonSerializer.Serialize($$"""{ "Statement": {{statement}} }""")}} }""").Findings(Rule);
}
