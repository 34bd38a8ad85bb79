using Infra.Testing.Iam;

namespace Infra.Constructs.Tests.Aws.Pipelines;

/// <summary>What the pipeline of a foundation may do, as a simulator of IAM decides it, and that no other pipeline comes near it.</summary>
public sealed class FoundationRoleTests
{
    private const string Account = "444455556666";

    private static readonly Lazy<FoundationRoles> Roles = new(() => ShopEstate.Roles(ShopEstate.Synth(ShopEstate.Types)));

    /// <summary>Action, the rest of the ARN, a key of the context with its value, and which roles may.</summary>
    private static readonly (string Action, string Resource, string? Context, string Who)[] Calls =
    [
        // The roles and policies of all pipelines, and its own, as code that was reviewed has them.
        ("iam:CreateRole", $"iam::{Account}:role/shop-test-plan", null, "foundation"),
        ("iam:PutRolePolicy", $"iam::{Account}:role/shop-prod-apply", null, "foundation"),
        ("iam:UpdateAssumeRolePolicy", $"iam::{Account}:role/shop-prod-apply", null, "foundation"),
        ("iam:CreatePolicyVersion", $"iam::{Account}:policy/shop-prod-boundary", null, "foundation"),
        ("iam:AttachRolePolicy", $"iam::{Account}:role/shop-prod-apply", $"iam:PolicyARN=arn:aws:iam::{Account}:policy/shop-prod-apply-write-1", "foundation"),
        ("iam:PutRolePolicy", $"iam::{Account}:role/shop-prod-foundation", null, "foundation"),
        ("iam:AddClientIDToOpenIDConnectProvider", $"iam::{Account}:oidc-provider/token.actions.githubusercontent.com", "aws:ResourceTag/environment=shared", "foundation"),
        // The storage of states.
        ("s3:PutBucketPolicy", "s3:::shop-tfstate-444455556666", null, "foundation"),
        ("s3:PutObject", "s3:::shop-tfstate-444455556666/aws/foundation/terraform.tfstate", null, "foundation"),
        ("s3:GetObject", "s3:::shop-tfstate-444455556666/plans/foundation/4711/aws-foundation", null, "foundation plan"),
        ("s3:PutObject", "s3:::shop-tfstate-444455556666/aws/prod/shop/terraform.tfstate", null, "apply"),
        ("s3:GetObject", "s3:::shop-tfstate-444455556666/aws/prod/shop/terraform.tfstate", null, "apply plan"),
        // Who takes its own role, and what can't be brought back.
        ("iam:UpdateAssumeRolePolicy", $"iam::{Account}:role/shop-prod-foundation", null, ""),
        ("iam:DeleteRole", $"iam::{Account}:role/shop-prod-foundation", null, ""),
        ("s3:DeleteBucket", "s3:::shop-tfstate-444455556666", null, ""),
        ("dynamodb:DeleteTable", $"dynamodb:eu-west-1:{Account}:table/shop-tflock", null, ""),
        ("s3:DeleteObjectVersion", "s3:::shop-tfstate-444455556666/aws/foundation/terraform.tfstate", null, ""),
        // Other people's, and what only a person may.
        ("iam:CreateRole", $"iam::{Account}:role/elsewhere", null, ""),
        ("iam:AttachRolePolicy", $"iam::{Account}:role/shop-prod-apply", "iam:PolicyARN=arn:aws:iam::aws:policy/AdministratorAccess", ""),
        ("iam:CreateUser", $"iam::{Account}:user/somebody", null, ""),
        ("sqs:CreateQueue", $"sqs:eu-west-1:{Account}:shop-prod-orders", null, "apply"),
        ("sts:AssumeRole", $"iam::{Account}:role/shop-prod-foundation", null, ""),
    ];

    [Fact]
    public void Foundation_changes_what_it_holds_and_no_other_pipeline_does()
    {
        (string Who, IamRole Role)[] asking = [("apply", Role("apply")), ("foundation", Role("foundation")), ("plan", Role("plan"))];
        var asked = (from call in Calls from one in asking select (call, one.Who, Question: one.Role.Asks(Request(call)))).ToList();

        var allowed = IamSimulator.Decide([.. asked.Select(row => row.Question)]);

        Assert.Equal(
            Calls.Select(call => $"{call.Action} {call.Resource}: {call.Who}"),
            asked.Zip(allowed).GroupBy(pair => pair.First.call, pair => pair.Second ? pair.First.Who : null)
                .Select(call => $"{call.Key.Action} {call.Key.Resource}: {string.Join(' ', call.OfType<string>())}"));
    }

    [Theory]
    [InlineData("repo:shop/infra:environment:prod-foundation", true)]
    [InlineData("repo:shop/infra:environment:prod-foundation-approval", false)]
    [InlineData("repo:shop/infra:environment:prod", false)]
    [InlineData("repo:shop/infra:environment:dev-foundation", false)]
    [InlineData("repo:shop/infra:ref:refs/heads/main", false)]
    [InlineData("repo:shop/infra:pull_request", false)]
    [InlineData("repo:somebody/infra:environment:prod-foundation", false)]
    public void Only_jobs_of_its_own_environment_take_it(string subject, bool isTaken)
    {
        var provider = $"arn:aws:iam::{Account}:oidc-provider/token.actions.githubusercontent.com";
        var claims = new Dictionary<string, string>
        {
            ["token.actions.githubusercontent.com:aud"] = "sts.amazonaws.com", ["token.actions.githubusercontent.com:sub"] = subject,
        };

        Assert.Equal([isTaken], IamSimulator.Decide([Role("foundation").Trusts(provider, "sts:AssumeRoleWithWebIdentity", claims)]));
    }

    private static IamRole Role(string who) => Roles.Value.Pipelines[$"shop-prod-{who}"];

    private static IamRequest Request((string Action, string Resource, string? Context, string Who) call)
    {
        var context = new Dictionary<string, string> { ["aws:RequestedRegion"] = "eu-west-1" };
        if (call.Context?.Split('=', 2) is [var key, var value]) context[key] = value;
        return new(call.Action, $"arn:aws:{call.Resource}", context);
    }
}
