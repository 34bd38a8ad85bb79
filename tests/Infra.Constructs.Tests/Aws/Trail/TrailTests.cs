using System.Text.Json.Nodes;
using Infra.Constructs.Aws;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Aws.Trail;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws.Trail;

public sealed class TrailTests
{
    private static readonly Lazy<SynthesizedStack> Foundation = new(() => AwsFoundationGround.Synth(stack =>
    {
        var state = new S3StateStorage(stack, "State");
        var trail = new AccountTrail(stack, "Trail", new() { AccessLogs = state.Logs, ObjectsOf = [state.Bucket] });
        var topic = new AlarmTopic(stack, "Alarms", new() { Name = "alarms", Recipients = ["team@lynx.example"] });
        _ = new ManualWriteAlarm(stack, "ManualWrite", new() { Trail = trail, Topic = topic });
    }));

    [Fact]
    public void Trail_records_all_regions_and_who_reads_and_writes_states()
    {
        var trail = Foundation.Value.Single("aws_cloudtrail");

        Assert.Equal("lynx-trail", (string)trail["name"]!);
        Assert.True((bool)trail["is_multi_region_trail"]!);
        Assert.True((bool)trail["include_global_service_events"]!);
        Assert.True((bool)trail["enable_log_file_validation"]!);
        Assert.Contains("Trail_Key", (string)trail["kms_key_id"]!, StringComparison.Ordinal);
        Assert.Equal(
            """{"data_resource":[{"type":"AWS::S3::Object","values":["arn:aws:s3:::lynx-tfstate-111122223333/"]}],"include_management_events":true,"read_write_type":"All"}""",
            trail["event_selector"]![0]!.ToJsonString());
    }

    [Fact]
    public void Trail_records_the_objects_of_every_bucket_of_its_account_but_those_that_receive_logs()
    {
        var account = AwsFoundationGround.Account;
        var output = TestEstate.Synth(estate =>
        {
            var foundation = new Ground(estate, null, "foundation", account);
            _ = new AccountTrail(foundation, "Trail", new() { AccessLogs = new S3StateStorage(foundation, "State").Logs });
            foreach (var (environment, id) in new[] { ("dev", account.Id), ("prod", "444455556666") })
            {
                var stack = new Ground(estate, estate.Environment(environment), "data", account with { Id = id });
                var logs = new Bucket(stack, "Logs", new() { Name = "logs", AccessLogs = AccessLogs.ReceivesThem });
                _ = new Bucket(stack, "Data", new() { Name = "data", AccessLogs = AccessLogs.To(logs) });
            }
        });

        var trail = output.Stacks.Single(stack => stack.Name == "aws-foundation").Single("aws_cloudtrail");
        Assert.Equal(
            """["arn:aws:s3:::lynx-dev-data-111122223333/","arn:aws:s3:::lynx-tfstate-111122223333/"]""",
            trail["event_selector"]![0]!["data_resource"]![0]!["values"]!.ToJsonString());
    }

    [Fact]
    public void Trail_is_made_when_bucket_and_role_let_it_in() => Assert.Equal(
        ["aws_iam_role_policy", "aws_s3_bucket_policy"],
        Foundation.Value.Single("aws_cloudtrail")["depends_on"]!.AsArray().Select(address => ((string)address!).Split('.')[0]));

    [Theory]
    [InlineData("aws_s3_bucket_policy", "Trail/Bucket/Policy", "s3:PutObject")]
    [InlineData("aws_s3_bucket_policy", "Trail/Bucket/Policy", "s3:GetBucketAcl")]
    [InlineData("aws_kms_key", "Trail/Key/Key", "kms:GenerateDataKey*")]
    [InlineData("aws_kms_key", "Trail/Key/Key", "kms:DescribeKey")]
    public void Bucket_and_key_are_for_this_trail_only(string type, string path, string action) => Assert.Equal(
        "arn:aws:cloudtrail:eu-west-1:111122223333:trail/lynx-trail",
        (string)Statements(Foundation.Value.Single(type, path)).Single(statement => statement["Action"] is JsonValue && (string)statement["Action"]! == action)["Condition"]!["StringEquals"]!["aws:SourceArn"]!);

    [Fact]
    public void Trail_delivers_into_the_bucket_that_is_there() => Assert.Equal(
        $"arn:aws:s3:::{(string)Foundation.Value.Single("aws_s3_bucket", "Trail/Bucket/Bucket")["bucket"]!}/AWSLogs/111122223333/*",
        (string)Statements(Foundation.Value.Single("aws_s3_bucket_policy", "Trail/Bucket/Policy")).Single(statement => (string)statement["Sid"]! == "CloudTrailDelivers")["Resource"]!);

    [Fact]
    public void Keys_have_names_of_their_own() => Assert.Equal(
        ["alias/lynx-alarms", "alias/lynx-tfstate", "alias/lynx-trail", "alias/lynx-trail-files"],
        Foundation.Value.All("aws_kms_alias").Select(alias => (string)alias.Body["name"]!).Order(StringComparer.Ordinal));

    [Fact]
    public void Log_group_of_the_trail_is_kept_for_a_year_under_a_key()
    {
        var logs = Foundation.Value.Single("aws_cloudwatch_log_group");

        Assert.Equal(365, (int)logs["retention_in_days"]!);
        Assert.True(logs.ContainsKey("kms_key_id"));
    }

    [Fact]
    public void Topic_is_encrypted_and_takes_messages_of_two_services()
    {
        Assert.Contains("Alarms_Key", (string)Foundation.Value.Single("aws_sns_topic")["kms_master_key_id"]!, StringComparison.Ordinal);
        Assert.Equal(
            ["cloudwatch.amazonaws.com", "events.amazonaws.com"],
            Statements(Foundation.Value.Single("aws_sns_topic_policy")).Select(statement => (string)statement["Principal"]!["Service"]!));
    }

    [Fact]
    public void Event_bridge_may_use_the_key_without_a_condition_which_it_could_not_meet()
    {
        var statement = Statements(Foundation.Value.Single("aws_kms_key", "Alarms/Key/Key")).Single(statement => (string)statement["Sid"]! == "Events");

        Assert.False(statement.ContainsKey("Condition"));
    }

    [Fact]
    public void Recipients_are_written_to()
    {
        var subscription = Foundation.Value.Single("aws_sns_topic_subscription");

        Assert.Equal(("email", "team@lynx.example"), ((string)subscription["protocol"]!, (string)subscription["endpoint"]!));
    }

    [Fact]
    public void Alarm_is_about_writes_of_people_and_not_of_machines() => Assert.Equal(
        """
        {"detail-type":["AWS API Call via CloudTrail","AWS Console Action via CloudTrail"],"detail":{"readOnly":[false],"$or":[{"userIdentity":{"type":[{"anything-but":["AssumedRole","AWSService"]}]}},{"userIdentity":{"type":["AssumedRole"],"sessionContext":{"sessionIssuer":{"userName":[{"anything-but":{"prefix":["lynx-dev-","lynx-prod-","AWSServiceRoleFor"]}}]}}}}]}}
        """,
        (string)Foundation.Value.Single("aws_cloudwatch_event_rule")["event_pattern"]!);

    [Fact]
    public void Alarm_says_who_did_what_where() => Assert.Equal(
        "\"Changed by hand: <who> called <action> of <service> in <region> from <address> at <time>.\"",
        (string)Foundation.Value.Single("aws_cloudwatch_event_target")["input_transformer"]!["input_template"]!);

    [Fact]
    public void Alarm_waits_for_the_topic_to_take_it() => Assert.StartsWith(
        "aws_sns_topic_policy.", (string)Foundation.Value.Single("aws_cloudwatch_event_target")["depends_on"]![0]!, StringComparison.Ordinal);

    [Fact]
    public void Writes_in_other_regions_are_counted() => Assert.Equal(
        """
        { ($.readOnly IS FALSE) && ($.awsRegion != "eu-west-1") && ($.userIdentity.type != "AWSService") && (($.userIdentity.type != "AssumedRole") || (($.userIdentity.sessionContext.sessionIssuer.userName != "lynx-dev-*") && ($.userIdentity.sessionContext.sessionIssuer.userName != "lynx-prod-*") && ($.userIdentity.sessionContext.sessionIssuer.userName != "AWSServiceRoleFor*"))) }
        """,
        (string)Foundation.Value.Single("aws_cloudwatch_log_metric_filter")["pattern"]!);

    [Fact]
    public void First_write_in_another_region_raises_the_alarm()
    {
        var (filter, alarm) = (Foundation.Value.Single("aws_cloudwatch_log_metric_filter")["metric_transformation"]!, Foundation.Value.Single("aws_cloudwatch_metric_alarm"));

        Assert.Equal(((string)filter["namespace"]!, (string)filter["name"]!), ((string)alarm["namespace"]!, (string)alarm["metric_name"]!));
        Assert.Equal(("GreaterThanOrEqualToThreshold", 1, 1), ((string)alarm["comparison_operator"]!, (int)alarm["threshold"]!, (int)alarm["evaluation_periods"]!));
    }

    [Fact]
    public void Topic_that_nobody_reads_is_refused() => Assert.Equal(
        "INFRA1265 aws-foundation/Alarms: Recipients is empty: an alarm would notify nobody. Name at least one address.", Refusal());

    [Fact]
    public void Recipients_without_an_address_are_refused_together() => Assert.Equal(
        """
        INFRA1266 aws-foundation/Alarms: Recipient "team" is not an email address. Write it as team@lynx.example.
        INFRA1266 aws-foundation/Alarms: Recipient "@lynx.example" is not an email address. Write it as team@lynx.example.
        """,
        Refusal("team", "team@lynx.example", "@lynx.example"));

    private static string Refusal(params string[] recipients) =>
        AwsFoundationGround.Refusal(stack => _ = new AlarmTopic(stack, "Alarms", new() { Name = "alarms", Recipients = recipients }));

    private static IEnumerable<JsonObject> Statements(JsonObject body) => body.Policy()["Statement"]!.AsArray().Select(statement => statement!.AsObject());

    private sealed class Ground(Estate estate, DeploymentEnvironment? environment, string part, AwsAccount account) : AwsStack(estate, environment, part, account);
}
