namespace Infra.Policy.Tests.Rules.Own;

public sealed class RemovalTests
{
    [Theory]
    [InlineData("aws_route53_record", """{ "name": "www.lynx.example", "type": "A" }""", "destroyed: www.lynx.example")]
    [InlineData("google_compute_address", "{}", "destroyed")]
    [InlineData("azurerm_dns_mx_record", """{ "name": "@" }""", "destroyed: @")]
    [InlineData("aws_vpc", """{ "tags": { "deletion": "soon" } }""", "destroyed")]
    public void Name_address_or_network_that_goes_is_refused(string type, string before, string found)
    {
        Assert.Equal([$"{type}.it : {found}"], TestEstate.Planned(Plan(Change(type, "delete", before))).Findings("INFRA-RELIED-ON"));
    }

    [Fact]
    public void Name_that_is_made_anew_under_another_address_of_Terraform_stays()
    {
        var plan = Plan(
            Change("aws_route53_record", "delete", """{ "name": "www.lynx.example", "type": "A" }"""),
            Change("aws_route53_record", "create", """{ "name": "www.lynx.example", "type": "A" }""", "other"));

        Assert.Equal([], TestEstate.Planned(plan).Findings("INFRA-RELIED-ON"));
    }

    [Fact]
    public void Another_name_that_is_made_takes_the_place_of_none()
    {
        var plan = Plan(
            Change("aws_route53_record", "delete", """{ "name": "www.lynx.example", "type": "A" }"""),
            Change("aws_route53_record", "create", """{ "name": "new.lynx.example", "type": "A" }""", "other"));

        Assert.Single(TestEstate.Planned(plan).Findings("INFRA-RELIED-ON"));
    }

    [Theory]
    [InlineData("INFRA-RELIED-ON", "aws_eip")]
    [InlineData("INFRA-REMOVAL", "aws_lambda_function")]
    public void What_was_approved_before_may_go(string rule, string type)
    {
        Assert.Equal([], TestEstate.Planned(Plan(Change(type, "delete", """{ "tags": { "deletion": "approved" } }"""))).Findings(rule));
    }

    [Theory]
    [InlineData("delete", "destroyed")]
    [InlineData("forget", "no longer managed")]
    public void Whatever_else_goes_is_seen(string action, string found)
    {
        Assert.Equal([$"aws_lambda_function.it : {found}"], TestEstate.Planned(Plan(Change("aws_lambda_function", action, "{}"))).Findings("INFRA-REMOVAL"));
    }

    [Theory]
    [InlineData("aws_route53_record")]
    [InlineData("aws_s3_bucket")]
    [InlineData("aws_cloudtrail")]
    [InlineData("aws_iam_access_key")]
    [InlineData("google_project_iam_member")]
    [InlineData("random_id")]
    public void What_has_a_rule_of_its_own_or_only_takes_rights_away_is_not_seen_twice(string type)
    {
        Assert.Equal([], TestEstate.Planned(Plan(Change(type, "delete", "{}"))).Findings("INFRA-REMOVAL"));
    }

    private static string Plan(params string[] changes) => $$"""{ "resource_changes": [ {{string.Join(", ", changes)}} ] }""";

    private static string Change(string type, string action, string body, string name = "it") =>
        $$"""
        { "address": "{{type}}.{{name}}", "mode": "managed", "type": "{{type}}", "name": "{{name}}",
          "change": { "actions": ["{{action}}"], "before": {{(action == "create" ? "null" : body)}}, "after": {{(action == "create" ? body : "null")}} } }
        """;
}
