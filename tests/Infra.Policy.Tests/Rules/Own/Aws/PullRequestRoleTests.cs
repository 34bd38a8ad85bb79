using System.Text.Json;
using Infra.Policy.Model;

namespace Infra.Policy.Tests.Rules.Own.Aws;

public sealed class PullRequestRoleTests
{
    [Theory]
    [InlineData("ec2:Describe*", "*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::state/aws/prod/network/terraform.tfstate.tflock")]
    [InlineData("s3:PutObject", "arn:aws:s3:::state/plans/prod/*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::state/plans/prod-foundation/*")]
    [InlineData("dynamodb:DeleteItem", "arn:aws:dynamodb:eu-central-1:111122223333:table/lock")]
    [InlineData("dynamodb:PutItem", "${aws_dynamodb_table.lock.arn}")]
    [InlineData("kms:GenerateDataKey", "${aws_kms_key.state.arn}")]
    public void Role_that_reads_and_locks_passes(string action, string resource)
    {
        Assert.Empty(Inline(PullRequest, action, resource));
    }

    [Theory]
    [InlineData("ec2:CreateVpc", "*")]
    [InlineData("ec2:*", "*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::state/*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::state/plans/*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::*/plans/prod/*")]
    [InlineData("s3:DeleteObject", "arn:aws:s3:::state/plans/prod/*")]
    [InlineData("dynamodb:PutItem", "arn:aws:dynamodb:eu-central-1:111122223333:table/*")]
    [InlineData("kms:Decrypt", "*")]
    [InlineData("sts:AssumeRole", "arn:aws:iam::111122223333:role/lynx-apply")]
    public void Role_that_writes_is_found(string action, string resource)
    {
        Assert.Equal(
            [$"aws_iam_role.it : trusted by pull requests and allowed \"{action}\" in policy.Statement of aws_iam_role_policy.p"],
            Inline(PullRequest, action, resource));
    }

    [Fact]
    public void Role_of_an_environment_may_write()
    {
        Assert.Empty(Inline("repo:lynx/infra:environment:prod", "ec2:CreateVpc", "*"));
    }

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/AdministratorAccess", "given \"arn:aws:iam::aws:policy/AdministratorAccess\" by aws_iam_role_policy_attachment.a")]
    [InlineData("${aws_iam_policy.own.arn}", "allowed \"ec2:CreateVpc\" in policy.Statement of aws_iam_policy.own")]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess", null)]
    [InlineData("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess", null)]
    public void Policies_that_are_attached_count(string arn, string? found)
    {
        var estate = Estate(
            PullRequest,
            $$"""
            "aws_iam_policy": { "own": { "policy": {{Policy("ec2:CreateVpc", "*")}} } },
            "aws_iam_role_policy_attachment": { "a": { "role": "${aws_iam_role.it.name}", "policy_arn": "{{arn}}" } }
            """);

        Assert.Equal(found is null ? [] : [$"aws_iam_role.it : trusted by pull requests and {found}"], estate.Findings("INFRA-PLAN-ROLE"));
    }

    private const string PullRequest = "repo:lynx/infra:pull_request";

    private static IReadOnlyList<string> Inline(string subject, string action, string resource) => Estate(
        subject,
        $$"""
        "aws_iam_role_policy": { "p": { "role": "${aws_iam_role.it.id}", "policy": {{Policy(action, resource)}} } }
        """).Findings("INFRA-PLAN-ROLE");

    private static PolicyEstate Estate(string subject, string more)
    {
        var trust = JsonSerializer.Serialize(
            $$"""
            { "Statement": { "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal": { "Federated": "arn" },
                "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": ["{{subject}}"] } } } }
            """);
        return TestEstate.Of($$"""{ "resource": { "aws_iam_role": { "it": { "assume_role_policy": {{trust}} } }, {{more}} } }""");
    }

    private static string Policy(string action, string resource) =>
        JsonSerializer.Serialize($$"""{ "Statement": { "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}" } }""");
}
