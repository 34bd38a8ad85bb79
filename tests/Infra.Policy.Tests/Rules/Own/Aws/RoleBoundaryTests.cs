using System.Text.Json;
using Infra.Policy.Model;

namespace Infra.Policy.Tests.Rules.Own.Aws;

public sealed class RoleBoundaryTests
{
    private const string Boundary = "arn:aws:iam::111122223333:policy/lynx-boundary";
    private const string Prod = "repo:lynx/infra:environment:prod";
    private const string Foundation = "repo:lynx/infra:environment:prod-foundation";

    [Theory]
    [InlineData("iam:CreateRole", "StringEquals", Boundary)]
    [InlineData("iam:*RolePolicy", "ArnLike", "arn:aws:iam::111122223333:policy/lynx-*")]
    [InlineData("iam:CreatePolicy", "StringEquals", "*")]
    [InlineData("iam:DeleteRole", "StringEquals", "*")]
    public void Statement_that_requires_a_boundary_or_grants_nothing_passes(string action, string test, string boundary)
    {
        Assert.Empty(Findings(Prod, Statement("Allow", action, test, boundary)));
    }

    [Theory]
    [InlineData("iam:CreateRole", "StringLike", "*")]
    [InlineData("iam:CreateRole", "StringEqualsIfExists", Boundary)]
    [InlineData("iam:CreateRole", "StringNotEquals", Boundary)]
    [InlineData("iam:CreateR*", "StringLike", "**")]
    public void Statement_without_a_boundary_is_found(string action, string test, string boundary)
    {
        Assert.Equal(
            ["aws_iam_role_policy.p policy: allowing iam:CreateRole without a permissions boundary in policy.Statement[0]"], Findings(Prod, Statement("Allow", action, test, boundary)));
    }

    [Theory]
    [InlineData("iam:*", "*", true)]
    [InlineData("iam:CreateRole", "arn:aws:iam::111122223333:role/lynx-*", true)]
    [InlineData("iam:CreateRole", "arn:aws:iam::111122223333:role/lynx-prod-*", false)]
    [InlineData("iam:CreateUser", "*", false)]
    public void Denial_without_a_boundary_serves_where_it_covers_the_action_and_the_roles(string action, string resource, bool serves)
    {
        var findings = Findings(Prod, """{ "Effect": "Allow", "Action": "iam:CreateRole", "Resource": "arn:aws:iam::111122223333:role/lynx-*" }""", Statement("Deny", action, "StringNotEquals", Boundary, resource));

        Assert.Equal(serves, findings.Count == 0);
    }

    [Fact]
    public void Denial_for_some_roles_does_not_serve_where_all_but_a_few_are_allowed()
    {
        const string AllButOne = """{ "Effect": "Allow", "Action": "iam:CreateRole", "NotResource": "arn:aws:iam::111122223333:role/root" }""";

        Assert.NotEmpty(Findings(Prod, AllButOne, Statement("Deny", "iam:CreateRole", "StringNotEquals", Boundary, "arn:aws:iam::111122223333:role/lynx-*")));
        Assert.Empty(Findings(Prod, AllButOne, Statement("Deny", "iam:CreateRole", "StringNotEquals", Boundary)));
    }

    [Fact]
    public void Role_of_a_foundation_needs_no_boundary_and_no_other_role_is_taken_for_it()
    {
        const string Unbound = """{ "Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*" }""";

        Assert.Empty(Findings(Foundation, Unbound));
        Assert.NotEmpty(Findings("repo:lynx/infra:environment:not-prod-foundation", Unbound));
        Assert.NotEmpty(Findings(Prod, Unbound));
    }

    [Fact]
    public void Foundation_is_recognized_by_its_environment_where_only_a_plan_is_known()
    {
        var estate = Estate(Foundation, """{ "Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*" }""");

        Assert.Empty(new PolicyEstate(estate.Stacks).Findings("INFRA-ROLE-BOUNDARY"));
    }

    [Theory]
    [InlineData("aws_iam_group_policy", "policy")]
    [InlineData("aws_iam_user_policy", "policy")]
    [InlineData("aws_ssoadmin_permission_set_inline_policy", "inline_policy")]
    public void People_are_judged_as_roles_are(string type, string argument)
    {
        var document = """{ "Statement": { "Effect": "Allow", "Action": "iam:AttachUserPolicy", "Resource": "*" } }""";

        Assert.Equal(
            [$"{type}.it {argument}: allowing iam:AttachUserPolicy without a permissions boundary in {argument}.Statement"],
            TestEstate.With(type, $$"""{ "{{argument}}": {{JsonSerializer.Serialize(document)}} }""").Findings("INFRA-ROLE-BOUNDARY"));
    }

    private static string Statement(string effect, string action, string test, string boundary, string resource = "*") =>
        $$"""{ "Effect": "{{effect}}", "Action": "{{action}}", "Resource": "{{resource}}", "Condition": { "{{test}}": { "iam:PermissionsBoundary": "{{boundary}}" } } }""";

    private static IReadOnlyList<string> Findings(string subject, params string[] statements) => Estate(subject, statements).Findings("INFRA-ROLE-BOUNDARY");

    private static PolicyEstate Estate(string subject, params string[] statements)
    {
        var trust = $$"""
            { "Statement": { "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "{{subject}}" } },
              "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" } } }
            """;
        var estate = TestEstate.Of(
            $$"""
            { "resource": {
                "aws_iam_role": { "it": { "assume_role_policy": {{JsonSerializer.Serialize(trust)}} } },
                "aws_iam_role_policy": { "p": { "role": "${aws_iam_role.it.name}", "policy": {{JsonSerializer.Serialize($$"""{ "Statement": [{{string.Join(", ", statements)}}] }""")}} } } } }
            """);
        return new(estate.Stacks, TestEstate.File with { Stacks = [new("aws-foundation", "aws", null, "foundation", "aws/foundation/terraform.tfstate") { PlannedAs = "prod" }] });
    }
}
