namespace Infra.Policy.Tests.Rules.Aws.Buckets;

public sealed class ObjectEventsTests
{
    [Theory]
    [InlineData("""{ "event_selector": { "data_resource": { "type": "AWS::S3::Object", "values": ["arn:aws:s3"] } } }""")]
    [InlineData("""{ "event_selector": [ { "read_write_type": "All", "data_resource": [ { "type": "AWS::S3::Object", "values": ["${aws_s3_bucket.it.arn}/"] } ] } ] }""")]
    [InlineData("""{ "event_selector": { "data_resource": { "type": "AWS::S3::Object", "values": ["arn:aws:s3:::lynx/"] } } }""")]
    [InlineData("""{ "advanced_event_selector": { "field_selector": [ { "field": "eventCategory", "equals": ["Data"] }, { "field": "resources.type", "equals": ["AWS::S3::Object"] } ] } }""")]
    [InlineData("""{ "s3_bucket_name": "${aws_s3_bucket.it.id}" }""")]
    public void Bucket_that_a_trail_records_or_reports_to_passes(string trail)
    {
        Assert.Empty(Findings(trail));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "event_selector": { "read_write_type": "WriteOnly", "data_resource": { "type": "AWS::S3::Object", "values": ["arn:aws:s3"] } } }""")]
    [InlineData("""{ "event_selector": { "data_resource": { "type": "AWS::S3::Object", "values": ["arn:aws:s3:::lynx-other/"] } } }""")]
    [InlineData("""{ "event_selector": { "data_resource": { "type": "AWS::Lambda::Function", "values": ["arn:aws:lambda"] } } }""")]
    [InlineData("""{ "advanced_event_selector": { "field_selector": [ { "field": "eventCategory", "equals": ["Data"] }, { "field": "resources.type", "equals": ["AWS::S3::Object"] }, { "field": "readOnly", "equals": ["false"] } ] } }""")]
    public void Bucket_of_which_something_is_not_recorded_is_found(string trail)
    {
        Assert.Equal(["aws_s3_bucket.it : without a record: no aws_cloudtrail records reads and writes of its objects"], Findings(trail));
    }

    private static IReadOnlyList<string> Findings(string trail) => TestEstate.Of(
        $$"""{ "resource": { "aws_s3_bucket": { "it": { "bucket": "lynx" } }, "aws_cloudtrail": { "trail": {{trail}} } } }""").Findings("AWS-0171");
}
