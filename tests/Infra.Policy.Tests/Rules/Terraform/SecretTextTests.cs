namespace Infra.Policy.Tests.Rules.Terraform;

public sealed class SecretTextTests
{
    private const string Whose = "a literal: anyone who reads the code or the state has it";

    [Theory]
    [InlineData("""{ "password": "hunter2" }""", "password: " + Whose)]
    [InlineData("""{ "environment": { "variables": { "DB_PASSWORD": "hunter2" } } }""", "environment.variables.DB_PASSWORD: " + Whose)]
    [InlineData("""{ "environment_variable": [{ "name": "API_TOKEN", "value": "hunter2" }] }""", "environment_variable[0].value: " + Whose)]
    [InlineData("""{ "container_definitions": "[{\"environment\":[{\"name\":\"DB_PASSWORD\",\"value\":\"hunter2\"}]}]" }""", "container_definitions: a secret in its text is " + Whose)]
    [InlineData("""{ "user_data": "export K=AKIAIOSFODNN7EXAMPLE" }""", "user_data: a key in its text, AKIA…: anyone who reads the code or the state has it")]
    public void Secret_is_found(string body, string found) =>
        Assert.Equal([$"aws_thing.it {found}"], TestEstate.With("aws_thing", body).Findings("INFRA-SECRET-LITERAL"));

    [Theory]
    [InlineData("""{ "password": "${ephemeral.random_password.a.result}" }""")]
    [InlineData("""{ "password": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a" }""")]
    [InlineData("""{ "environment": { "variables": { "LOG_LEVEL": "info" } } }""")]
    [InlineData("""{ "container_definitions": "[{\"secrets\":[{\"name\":\"DB_PASSWORD\",\"valueFrom\":\"arn:aws:ssm:x\"}]}]" }""")]
    [InlineData("""{ "manage_master_user_password": true }""")]
    public void What_is_no_secret_passes(string body) => Assert.Equal([], TestEstate.With("aws_thing", body).Findings("INFRA-SECRET-LITERAL"));

    [Fact]
    public void Default_of_a_variable_and_an_output_are_read_too()
    {
        var estate = TestEstate.Of("""{ "variable": { "code": { "default": "hunter2", "sensitive": true }, "region": { "default": "eu" } }, "output": { "api_key": { "value": "hunter2" } } }""");

        Assert.Equal([$"output.api_key api_key: {Whose}", $"variable.code code: {Whose}"], estate.Findings("INFRA-SECRET-LITERAL").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("create", "null", 1)]
    [InlineData("update", """{ "password": "before" }""", 1)]
    [InlineData("update", """{ "password": "hunter2" }""", 0)]
    [InlineData("no-op", """{ "password": "hunter2" }""", 0)]
    public void Value_of_a_plan_is_a_literal_only_where_the_plan_brings_it(string action, string before, int findings) => Assert.Equal(findings, TestEstate.Planned(
        $$"""
        { "resource_changes": [ { "address": "aws_db_instance.it", "mode": "managed", "type": "aws_db_instance", "name": "it",
            "change": { "actions": ["{{action}}"], "before": {{before}}, "after": { "password": "hunter2" } } } ] }
        """).Findings("INFRA-SECRET-LITERAL").Count);
}
