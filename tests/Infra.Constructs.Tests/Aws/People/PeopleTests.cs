using System.Text.Json.Nodes;
using Infra.Constructs.Aws;
using Infra.Constructs.Aws.People;
using Infra.Constructs.Aws.Trail;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws.People;

public sealed class PeopleTests
{
    private static readonly Lazy<SynthesizedStack> Foundation = new(() => AwsFoundationGround.Synth(stack =>
    {
        var topic = new AlarmTopic(stack, "Alarms", new() { Name = "alarms", Recipients = ["team@lynx.example"] });
        _ = new DeveloperRole(stack, "Developer");
        _ = new BreakGlassRole(stack, "BreakGlass", topic);
    }));

    [Fact]
    public void Estate_says_who_takes_the_roles()
    {
        var output = TestEstate.Synth(estate =>
        {
            var stack = new TestFoundation(estate);
            _ = new DeveloperRole(stack, "Developer");
            _ = new BreakGlassRole(stack, "BreakGlass", new(stack, "Alarms", new() { Name = "alarms", Recipients = ["team@lynx.example"] }));
        });

        const string Who = "people of AWS account 111122223333 whom IAM lets take it, with a second factor";
        Assert.Equal(
            [(AccessRight.BreakGlass, "lynx-break-glass", Who, "aws-foundation/BreakGlass"), (AccessRight.Read, "lynx-developer", Who, "aws-foundation/Developer")],
            output.Estate.Access!.Select(entry => (entry.Right, entry.Identity, entry.Who.Single(), entry.Source)));
    }

    private sealed class TestFoundation(Estate estate) : AwsStack(estate, null, "foundation", AwsFoundationGround.Account);

    [Theory]
    [InlineData("Developer", "lynx-developer", 14400, "14400")]
    [InlineData("BreakGlass", "lynx-break-glass", null, "900")]
    public void Role_is_taken_with_a_second_factor_for_a_while(string path, string name, int? seconds, string factorSeconds)
    {
        var role = Foundation.Value.Single("aws_iam_role", $"{path}/Role/Role");
        var trust = Assert.Single(role.Policy("assume_role_policy")["Statement"]!.AsArray())!;

        Assert.Equal(name, (string)role["name"]!);
        // An hour, unless it says more.
        Assert.Equal(seconds, (int?)role["max_session_duration"]);
        Assert.Equal("arn:aws:iam::111122223333:root", (string)trust["Principal"]!["AWS"]!);
        Assert.Equal(
            $$$"""{"Bool":{"aws:MultiFactorAuthPresent":"true"},"NumericLessThan":{"aws:MultiFactorAuthAge":"{{{factorSeconds}}}"}}""", trust["Condition"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Developer", "job-function/ViewOnlyAccess")]
    [InlineData("BreakGlass", "AdministratorAccess")]
    public void Role_has_one_policy_of_AWS(string path, string policy) => Assert.Equal(
        [$"arn:aws:iam::aws:policy/{policy}"],
        Foundation.Value.All("aws_iam_role_policy_attachment").Where(attachment => attachment.ConstructPath.StartsWith($"aws-foundation/{path}/", StringComparison.Ordinal))
            .Select(attachment => (string)attachment.Body["policy_arn"]!));

    [Fact]
    public void Developer_changes_nothing_and_reads_the_logs_of_the_estate()
    {
        var allowed = Statements().Where(statement => (string)statement["Effect"]! == "Allow").ToList();

        Assert.All(
            allowed.SelectMany(statement => statement["Action"]!.AsArray().Select(action => (string)action!)),
            action => Assert.Matches(":(Describe|FilterLogEvents$|Get|LookupEvents$|StartQuery$)", action));
        Assert.Equal(
            [
                "arn:aws:logs:eu-west-1:111122223333:log-group:/lynx/dev/*", "arn:aws:logs:eu-west-1:111122223333:log-group:/lynx/prod/*",
                "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/eks/lynx-*",
            ],
            allowed.Single(statement => (string)statement["Sid"]! == "ReadLogs")["Resource"]!.AsArray().Select(resource => (string)resource!));
    }

    [Fact]
    public void Developer_reads_no_state_and_no_secret_whatever_is_added()
    {
        var denied = Assert.Single(Statements(), statement => (string)statement["Effect"]! == "Deny");

        Assert.Equal("*", (string)denied["Resource"]!);
        Assert.Equal(
            [
                "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PartiQLSelect", "dynamodb:Query", "dynamodb:Scan", "kms:Decrypt", "s3:GetObject*",
                "secretsmanager:BatchGetSecretValue", "secretsmanager:GetSecretValue", "ssm:GetParameter*",
            ],
            denied["Action"]!.AsArray().Select(action => (string)action!));
    }

    [Fact]
    public void Use_of_break_glass_raises_an_alarm_also_where_it_is_refused()
    {
        var rule = Foundation.Value.Single("aws_cloudwatch_event_rule");

        Assert.Equal(
            """
            {"source":["aws.sts"],"detail-type":["AWS API Call via CloudTrail"],"detail":{"eventName":["AssumeRole"],"requestParameters":{"roleArn":["arn:aws:iam::111122223333:role/lynx-break-glass"]}}}
            """,
            (string)rule["event_pattern"]!);
        // Taking a role is an event that reads, which a rule does not see otherwise.
        Assert.Equal("ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS", (string)rule["state"]!);
    }

    private static IEnumerable<JsonObject> Statements() =>
        Foundation.Value.Single("aws_iam_role_policy").Policy()["Statement"]!.AsArray().Select(statement => statement!.AsObject());
}
