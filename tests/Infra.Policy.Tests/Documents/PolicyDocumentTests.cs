using System.Text.Json;
using Infra.Policy.Documents;

namespace Infra.Policy.Tests.Documents;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void Text_is_read_as_statements()
    {
        var statement = Assert.Single(FromText(
            """
            { "Statement": { "Effect": "Deny", "Action": ["a:b", "c:d"], "Resource": "*",
                "Principal": { "AWS": ["1", "2"], "Service": "s" }, "Condition": { "StringEquals": { "k": "v" } } } }
            """)!);

        Assert.False(statement.Allows);
        Assert.Equal("policy.Statement", statement.Place);
        Assert.Equal(["a:b", "c:d"], statement.Actions.Select(action => action.Text));
        Assert.Equal(["*"], statement.Resources.Select(resource => resource.Text));
        Assert.Equal(["AWS 1", "AWS 2", "Service s"], statement.Principals.Select(principal => $"{principal.Type} {principal.Identifier.Text}"));
        Assert.Equal("StringEquals k v", Describe(Assert.Single(statement.Conditions)));
    }

    [Fact]
    public void Text_with_references_is_read_and_they_stay_references()
    {
        var statement = Assert.Single(FromText("""{ "Statement": [ { "Effect": "Allow", "Resource": "${aws_s3_bucket.b.arn}/*" } ] }""")!);

        Assert.Equal("aws_s3_bucket", Assert.Single(Assert.Single(statement.Resources).References).Type);
    }

    [Theory]
    [InlineData("${jsonencode(local.policy)}")]
    [InlineData("${var.policy}")]
    [InlineData("not json")]
    [InlineData("[]")]
    public void Text_that_is_no_policy_yet_is_undecided(string text)
    {
        Assert.Null(FromText(text));
    }

    [Fact]
    public void Policy_that_is_not_set_has_no_statements()
    {
        var estate = TestEstate.With("aws_x", "{}");

        Assert.Equal([], PolicyDocument.Statements(estate, estate.It()["policy"])!);
    }

    [Fact]
    public void Data_source_is_read_with_its_sources_first()
    {
        var estate = TestEstate.Of(
            """
            { "data": { "aws_iam_policy_document": {
                "base": { "statement": { "actions": ["a:b"], "resources": ["*"] } },
                "all": { "source_policy_documents": ["${data.aws_iam_policy_document.base.json}"],
                         "statement": [ { "effect": "Deny", "not_actions": ["c:d"],
                                          "principals": [ { "type": "AWS", "identifiers": ["1"] } ],
                                          "condition": { "test": "StringEquals", "variable": "k", "values": ["v"] } } ] } } },
              "resource": { "aws_x": { "it": { "policy": "${data.aws_iam_policy_document.all.json}" } } } }
            """);

        var statements = PolicyDocument.Statements(estate, estate.It()["policy"])!;

        Assert.Equal(
            ["data.aws_iam_policy_document.base.statement True", "data.aws_iam_policy_document.all.statement[0] False"],
            statements.Select(statement => $"{statement.Place} {statement.Allows}"));
        Assert.Equal(["c:d"], statements[1].NotActions.Select(action => action.Text));
        Assert.Equal("AWS 1", $"{statements[1].Principals[0].Type} {statements[1].Principals[0].Identifier.Text}");
        Assert.Equal("StringEquals k v", Describe(Assert.Single(statements[1].Conditions)));
    }

    [Fact]
    public void Data_source_with_an_unknown_source_is_undecided()
    {
        var estate = TestEstate.Of(
            """
            { "data": { "aws_iam_policy_document": { "it": { "source_policy_documents": ["${var.x}"] } } } }
            """);

        Assert.Null(PolicyDocument.Statements(estate, estate.It()));
    }

    private static IReadOnlyList<PolicyStatement>? FromText(string policy)
    {
        var estate = TestEstate.With("aws_x", $$"""{ "policy": {{JsonSerializer.Serialize(policy)}} }""");
        return PolicyDocument.Statements(estate, estate.It()["policy"]);
    }

    private static string Describe(PolicyCondition condition) =>
        $"{condition.Operator} {condition.Key} {string.Join(',', condition.Values.Select(value => value.Text))}";
}
