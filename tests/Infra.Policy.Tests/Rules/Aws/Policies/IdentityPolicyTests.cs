using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Aws.Policies;

public sealed class IdentityPolicyTests
{
    [Theory]
    [InlineData("CKV_AWS_1", "*", "arn:aws:s3:::b", "allowing \"*\"")]
    [InlineData("AWS-0057", "ec2:*", "*", "allowing \"ec2:*\"")]
    [InlineData("AWS-0346", "s3:G*", "*", "allowing s3:GetObject on *")]
    [InlineData("AWS-0346", "S3:putobject", "arn:aws:s3:::*/*", "allowing s3:PutObject on arn:aws:s3:::*/*")]
    [InlineData("CKV_AWS_107", "sts:AssumeRole", "arn:aws:iam::111122223333:role/*", "allowing sts:AssumeRole on arn:aws:iam::111122223333:role/*")]
    [InlineData("CKV_AWS_108", "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:*", "allowing secretsmanager:GetSecretValue on arn:aws:secretsmanager:*:*:*")]
    [InlineData("CKV_AWS_109", "kms:PutKeyPolicy", "*", "allowing kms:PutKeyPolicy on *")]
    [InlineData("CKV_AWS_110", "iam:PutRolePolicy", "arn:${data.aws_partition.p.partition}:iam::${data.aws_caller_identity.c.account_id}:role/*", "allowing iam:PutRolePolicy on arn:${data.aws_partition.p.partition}:iam::${data.aws_caller_identity.c.account_id}:role/*")]
    [InlineData("CKV_AWS_111", "ec2:RunInstances", "*", "allowing \"ec2:RunInstances\" on *")]
    public void Policy_that_allows_too_much_is_found(string rule, string action, string resource, string found)
    {
        Assert.Equal([$"aws_iam_policy.it policy: {found} in policy.Statement"], Findings(rule, Allow(action, resource)));
    }

    [Theory]
    [InlineData("CKV_AWS_1", "s3:GetObject", "*")]
    [InlineData("AWS-0057", "ec2:Describe*", "*")]
    [InlineData("AWS-0346", "s3:GetObject", "arn:aws:s3:::lynx-*/*")]
    [InlineData("AWS-0346", "s3:GetBucket*", "*")]
    [InlineData("CKV_AWS_107", "ecr:GetAuthorizationToken", "*")]
    [InlineData("CKV_AWS_107", "sts:AssumeRole", "arn:aws:iam::111122223333:role/lynx-*")]
    [InlineData("CKV_AWS_108", "s3:GetObject", "${aws_s3_bucket.b.arn}/*")]
    [InlineData("CKV_AWS_110", "iam:PutRolePolicy", "arn:aws:iam::111122223333:role/lynx-*")]
    [InlineData("CKV_AWS_111", "ec2:Describe*", "*")]
    [InlineData("CKV_AWS_111", "ec2:CreateVpc", "arn:aws:ec2:eu-central-1:111122223333:*")]
    public void Policy_that_is_limited_passes(string rule, string action, string resource)
    {
        Assert.Empty(Findings(rule, Allow(action, resource)));
    }

    [Theory]
    [InlineData("CKV_AWS_1")]
    [InlineData("AWS-0057")]
    [InlineData("CKV_AWS_110")]
    public void Denial_passes(string rule)
    {
        Assert.Empty(Findings(rule, """{ "Effect": "Deny", "Action": "*", "Resource": "*" }"""));
    }

    [Fact]
    public void Condition_limits_an_action_on_everything()
    {
        const string Condition = """{ "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/lynx-boundary" } }""";

        Assert.Empty(Findings("CKV_AWS_110", Allow("iam:PutRolePolicy", "*", Condition)));
    }

    [Fact]
    public void Everything_but_a_few_actions_or_resources_is_too_much()
    {
        Assert.Equal(
            ["aws_iam_policy.it policy: allowing all actions but \"iam:*\" in policy.Statement"],
            Findings("CKV_AWS_1", """{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }"""));
        Assert.Equal(
            ["aws_iam_policy.it policy: allowing \"ec2:RunInstances\" on all but a few resources in policy.Statement"],
            Findings("CKV_AWS_111", """{ "Effect": "Allow", "Action": "ec2:RunInstances", "NotResource": "arn:aws:s3:::b" }"""));
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:role/lynx-*", """{ "StringEquals": { "iam:PassedToService": ["ec2.amazonaws.com", "eks.amazonaws.com"] } }""", null)]
    [InlineData("arn:aws:iam::111122223333:role/*", """{ "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } }""", "iam:PassRole on arn:aws:iam::111122223333:role/*")]
    [InlineData("arn:aws:iam::111122223333:role/lynx-*", "{}", "iam:PassRole to any service")]
    [InlineData("arn:aws:iam::111122223333:role/lynx-*", """{ "StringLike": { "iam:PassedToService": "*" } }""", "iam:PassRole to any service")]
    public void Role_is_passed_by_name_and_to_named_services(string resource, string condition, string? found)
    {
        Assert.Equal(
            found is null ? [] : [$"aws_iam_policy.it policy: allowing {found} in policy.Statement"],
            Findings("AWS-0342", Allow("iam:PassRole", resource, condition)));
    }

    [Theory]
    [InlineData("aws_iam_role_policy", "\"policy\": POLICY", "policy", "policy.Statement")]
    [InlineData("aws_iam_role", "\"inline_policy\": [ {}, { \"policy\": POLICY } ]", "inline_policy[1].policy", "inline_policy[1].policy.Statement")]
    public void Policy_is_found_wherever_a_role_has_it(string type, string body, string attribute, string place)
    {
        var document = JsonSerializer.Serialize($$"""{ "Statement": {{Allow("*", "*")}} }""");
        var estate = TestEstate.With(type, "{" + body.Replace("POLICY", document, StringComparison.Ordinal) + "}");

        Assert.Equal([$"{type}.it {attribute}: allowing \"*\" in {place}"], estate.Findings("CKV_AWS_1"));
    }

    [Fact]
    public void Document_is_found_where_a_role_uses_it()
    {
        var estate = TestEstate.Of(
            """
            { "data": { "aws_iam_policy_document": { "d": { "statement": { "actions": ["*"], "resources": ["*"] } } } },
              "resource": { "aws_iam_role_policy": { "it": { "policy": "${data.aws_iam_policy_document.d.json}" } } } }
            """);

        Assert.Equal(
            ["aws_iam_role_policy.it policy: allowing \"*\" in data.aws_iam_policy_document.d.statement"], estate.Findings("CKV_AWS_1"));
    }

    [Theory]
    [InlineData("${var.policy}", "${var.policy}")]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "${var.action}", "Resource": "*" } }""", "${var.action}")]
    public void Policy_that_is_not_known_yet_waits_for_the_plan(string policy, string shown)
    {
        var estate = TestEstate.With("aws_iam_policy", $$"""{ "policy": {{JsonSerializer.Serialize(policy)}} }""");

        Assert.Equal([$"aws_iam_policy.it policy: \"{shown}\" (undecided)"], estate.Findings("CKV_AWS_1"));
    }

    private static string Allow(string action, string resource, string condition = "{}") =>
        $$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}", "Condition": {{condition}} }""";

    private static IReadOnlyList<string> Findings(string rule, string statement) => TestEstate.With(
        "aws_iam_policy", $$"""{ "policy": {{JsonSerializer.Serialize($$"""{ "Statement": {{statement}} }""")}} }""").Findings(rule);
}
