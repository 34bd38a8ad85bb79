using System.Text.Json.Nodes;
using Infra.Constructs.Aws;
using Infra.Constructs.Estates;
using Infra.Constructs.Synthesis;

namespace Infra.Constructs.Tests.Synthesis;

public sealed class ExpressionCheckTests
{
    [Theory]
    [InlineData("${aws_vpc.main.id}")]
    [InlineData("${data.aws_region.here.name}")]
    [InlineData("${aws_vpc.main[0].id}-${var.name}")]
    [InlineData("${module.net.subnets[\"a\"]}")]
    [InlineData("${join(\"-\", [\"HOME\", local.x])}")]
    [InlineData("${var.on ? 1 : 2}")]
    [InlineData("${[for subnet in var.subnets : subnet.id if subnet.public]}")]
    [InlineData("${{for key, value in var.map : key => upper(value)}}")]
    [InlineData("${provider::aws::arn_parse(var.arn).region}")]
    [InlineData("${each.key}${count.index}${path.module}${terraform.workspace}${self.id}")]
    [InlineData("${jsonencode({\"a\" = aws_vpc.main.id})}")]
    [InlineData("$${HOME} and %%{host}")]
    [InlineData("%{ if var.on }a%{ else }b%{ endif }")]
    [InlineData("${aws_vpc.main.*.id}")]
    [InlineData("100 % {ok}")]
    public void Text_that_Terraform_computes_or_leaves_passes(string text) => Assert.Empty(Problems(text));

    [Theory]
    [InlineData("${HOME}/bin", "${HOME}")]
    [InlineData("${}", "${}")]
    [InlineData("${aws:username}", "${aws:username}")]
    [InlineData("${aws:PrincipalTag/team}", "${aws:PrincipalTag/team}")]
    [InlineData("${aws_vpc.other.id}", "${aws_vpc.other.id}")]
    [InlineData("${data.aws_region.there.name}", "${data.aws_region.there.name}")]
    [InlineData("${google_project.x.number}", "${google_project.x.number}")]
    [InlineData("${upper(HOME)}", "${upper(HOME)}")]
    [InlineData("${PATH:-/bin}", "${PATH:-/bin}")]
    public void Text_that_names_nothing_of_the_stack_is_refused(string text, string found) => Assert.Equal(
        [$"INFRA1115 s/X: text has \"{found}\", which Terraform would evaluate, and which refers to nothing in this stack. Write LiteralText.Of(…) for a literal text; use a member of the construct for a reference."],
        Problems(text));

    [Fact]
    public void Directive_that_is_none_is_refused() => Assert.Equal(
        ["INFRA1115 s/X: text has \"%{host}\", which Terraform would evaluate as a directive. Write LiteralText.Of(…)."], Problems("%{host}:%{port}").Take(1));

    [Fact]
    public void Policy_keeps_the_variables_of_AWS()
    {
        var stack = TestEstate.Aws("prod", stack => _ = new ServiceRole(stack, "Role", new()
        {
            Name = "jobs", Description = "Jobs", Trust = ServiceRole.ForEc2,
            Policy = [new() { Sid = "Own", Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::home/${aws:username}/${*}"], Conditions = [new("StringEquals", "aws:PrincipalTag/team", "${aws:ResourceTag/team}")] }],
        }));

        var policy = (string)stack.All("aws_iam_role_policy").Single().Body["policy"]!;
        Assert.Contains("home/$${aws:username}/$${*}", policy, StringComparison.Ordinal);
        Assert.Contains("$${aws:ResourceTag/team}", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Literal_text_is_written_as_Terraform_reads_it_back() => Assert.Equal("echo $${HOME} %%{a}", LiteralText.Of("echo ${HOME} %{a}"));

    [Fact]
    public void Number_inside_a_text_is_refused_and_one_by_token_is_not() => Assert.Matches(
        "^INFRA1113 aws-prod-test output\\.Bad: value has a number inside a text that only Terraform can resolve: \"up to -[0-9.]+E\\+298\"\\. Put Token\\.AsString\\(number\\) into the text\\.$",
        TestEstate.AwsRefusal("prod", stack =>
        {
            var variable = new TerraformVariable(stack, "count", new TerraformVariableConfig { Type = "number" });
            _ = new TerraformOutput(stack, "Good", new TerraformOutputConfig { Value = $"up to {Token.AsString(variable.NumberValue)}" });
            _ = new TerraformOutput(stack, "Bad", new TerraformOutputConfig { Value = $"up to {variable.NumberValue.ToString(System.Globalization.CultureInfo.InvariantCulture)}" });
        }));

    [Fact]
    public void Dependency_across_stacks_is_refused() => Assert.Equal(
        "INFRA1114 aws-prod-two/Data: depends_on[0] is terraform_data.First, which is not in this stack. "
        + "Depend on elements of the same stack; to order stacks, use a value of the other stack, or AddDependency.",
        TestEstate.Refusal(estate =>
        {
            var one = new DataResource(new TestEstate.TestAwsStack(estate, estate.Environment("prod"), "one"), "Data");
            var other = new DataResource(new TestEstate.TestAwsStack(estate, estate.Environment("prod"), "two"), "Data");
            one.OverrideLogicalId("First");
            other.DependsOn = ["terraform_data.First"];
        }));

    private static IEnumerable<string> Problems(string text) => ExpressionCheck.Of("s", JsonNode.Parse($$"""
        {
          "resource": { "aws_vpc": { "main": {} }, "aws_thing": { "X": { "//": { "metadata": { "path": "s/X" } }, "text": {{JsonValue.Create(text)!.ToJsonString()}} } } },
          "data": { "aws_region": { "here": {} } }, "module": { "net": {} }
        }
        """)!.AsObject()).Select(problem => problem.ToString());
}
