namespace Infra.Policy.Tests.Rules.Own.Perimeters;

public sealed class ForeignHostTests
{
    [Theory]
    [InlineData("google_pubsub_subscription", """{ "push_endpoint": "https://evil.example/in" }""", "push_endpoint", "evil.example")]
    [InlineData("aws_sns_topic_subscription", """{ "endpoint": "eve@gmail.com" }""", "endpoint", "gmail.com")]
    [InlineData("aws_route53_record", """{ "type": "CNAME", "records": ["login.evil.example"] }""", "records[0]", "login.evil.example")]
    [InlineData("google_dns_record_set", """{ "type": "MX", "rrdatas": ["10 mail.evil.example."] }""", "rrdatas[0]", "mail.evil.example")]
    [InlineData("aws_ecr_pull_through_cache_rule", """{ "upstream_registry_url": "registry.evil.example" }""", "upstream_registry_url", "registry.evil.example")]
    [InlineData("azurerm_storage_blob", """{ "source_uri": "https://user@evil.example:8443/x" }""", "source_uri", "evil.example")]
    public void Host_of_others_is_found(string type, string body, string attribute, string host) =>
        Assert.Equal([$"{type}.it {attribute}: leading to {host}, which the estate does not know"], TestEstate.With(type, body).Findings("INFRA-FOREIGN-HOST"));

    [Theory]
    [InlineData("google_pubsub_subscription", """{ "push_endpoint": "https://api.lynx.example/in" }""")]
    [InlineData("aws_sns_topic_subscription", """{ "endpoint": "ops@lynx.example" }""")]
    [InlineData("aws_route53_record", """{ "type": "TXT", "records": ["v=spf1.evil.example"] }""")]
    [InlineData("aws_route53_record", """{ "type": "NS", "records": ["ns-1.awsdns-02.co.uk."] }""")]
    [InlineData("google_cloud_scheduler_job", """{ "uri": "https://x.run.app/job" }""")]
    [InlineData("aws_lb_target_group", """{ "endpoint": "http://backend.internal:8080" }""")]
    [InlineData("aws_s3_bucket", """{ "description": "https://evil.example", "tags": { "docs": "https://evil.example" } }""")]
    public void Host_of_the_estate_or_of_a_cloud_passes(string type, string body) =>
        Assert.Equal([], TestEstate.With(type, body).Findings("INFRA-FOREIGN-HOST"));

    [Fact]
    public void Where_the_estate_states_no_domain_only_mail_that_everybody_can_get_is_foreign()
    {
        Infra.Policy.Model.PolicyEstate Nobody(string endpoint) => new([TestEstate.Stack("aws-prod-test", $$"""{ "resource": { "aws_sns_topic_subscription": { "it": { "endpoint": "{{endpoint}}" } } } }""")]);

        Assert.Equal([], Nobody("ops@other.example").Findings("INFRA-FOREIGN-HOST"));
        Assert.Single(Nobody("eve@gmail.com").Findings("INFRA-FOREIGN-HOST"));
    }
}
