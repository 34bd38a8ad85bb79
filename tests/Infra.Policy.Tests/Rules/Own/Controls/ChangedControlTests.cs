namespace Infra.Policy.Tests.Rules.Own.Controls;

public sealed class ChangedControlTests
{
    [Theory]
    [InlineData("aws_db_instance", """{ "deletion_protection": true }""", """{ "deletion_protection": false }""", "deletion_protection: false after true: a protection is disabled")]
    [InlineData("azurerm_search_service", """{ "local_authentication_disabled": true }""", "{}", "local_authentication_disabled: no longer set after true: a protection is disabled")]
    [InlineData("aws_s3_bucket_versioning", """{ "status": "Enabled" }""", """{ "status": "Suspended" }""", "status: \"Suspended\" after \"Enabled\": a protection is weaker")]
    [InlineData("google_compute_firewall", """{ "disabled": false }""", """{ "disabled": true }""", "disabled: true after false: a protection is disabled")]
    [InlineData("aws_cloudfront_distribution", """{ "web_acl_id": "w" }""", """{ "web_acl_id": "" }""", "web_acl_id: \"\" after \"w\": a guard is removed")]
    [InlineData("aws_cloudwatch_log_group", """{ "retention_in_days": 365 }""", """{ "retention_in_days": 1 }""", "retention_in_days: 1 after 365: a protection is lowered")]
    [InlineData("google_kms_crypto_key", """{ "destroy_scheduled_duration": "2592000s" }""", """{ "destroy_scheduled_duration": "86400s" }""", "destroy_scheduled_duration: \"86400s\" after \"2592000s\": a protection is lowered")]
    [InlineData("aws_eks_cluster", """{ "enabled_cluster_log_types": ["api", "audit"] }""", """{ "enabled_cluster_log_types": ["api"] }""", "enabled_cluster_log_types: no longer \"audit\": it covers less")]
    [InlineData("azurerm_policy_assignment", """{ "not_scopes": [] }""", """{ "not_scopes": ["/x"] }""", "not_scopes: \"/x\" is left out of a limit or a record")]
    [InlineData("aws_ecs_service", """{ "enable_execute_command": false }""", """{ "enable_execute_command": true }""", "enable_execute_command: true after false: a protection is disabled")]
    [InlineData("aws_lb_listener_rule", """{ "action": [{ "type": "authenticate-oidc" }, { "type": "forward" }] }""", """{ "action": [{ "type": "forward" }] }""", "action: no longer {\"type\":\"authenticate-oidc\"}: it covers less")]
    [InlineData("aws_wafv2_web_acl", """{ "rate_based_statement": { "limit": 1000 } }""", """{ "rate_based_statement": { "limit": 20000 } }""", "rate_based_statement.limit: 20000 after 1000: a protection is lowered")]
    [InlineData("azurerm_application_gateway", """{ "sku": { "name": "WAF_v2" } }""", """{ "sku": { "name": "Standard_v2" } }""", "sku.name: \"Standard_v2\" after \"WAF_v2\": a protection is weaker")]
    public void Weaker_protection_is_found(string type, string before, string after, string found) =>
        Assert.Equal([$"{type}.it {found}"], Findings(type, before, after, "INFRA-CONTROL-OFF"));

    [Theory]
    [InlineData("aws_db_instance", """{ "deletion_protection": false }""", """{ "deletion_protection": true }""")]
    [InlineData("azurerm_search_service", """{ "public_network_access": "Enabled", "public_network_access_enabled": true }""", """{ "public_network_access": "Disabled", "public_network_access_enabled": false }""")]
    [InlineData("aws_cloudwatch_log_group", """{ "retention_in_days": 90 }""", """{ "retention_in_days": 0 }""")]
    [InlineData("aws_sqs_queue", """{ "message_retention_seconds": 90 }""", """{ "message_retention_seconds": 60 }""")]
    [InlineData("aws_eks_cluster", """{ "enabled_cluster_log_types": ["api"] }""", """{ "enabled_cluster_log_types": ["audit", "api"] }""")]
    [InlineData("github_repository_environment", """{ "reviewers": [{ "teams": [1] }] }""", """{ "reviewers": [{ "teams": [1, 2] }] }""")]
    [InlineData("aws_wafv2_web_acl", """{ "rate_based_statement": { "limit": 1000 } }""", """{ "rate_based_statement": { "limit": 2000 } }""")]
    public void Equal_or_stronger_protection_passes(string type, string before, string after) =>
        Assert.Equal([], Findings(type, before, after, "INFRA-CONTROL-OFF"));

    [Fact]
    public void Change_of_what_a_control_watches_is_found_and_of_anything_else_is_not()
    {
        const string Before = """{ "filter": "a" }""", After = """{ "filter": "b" }""";

        Assert.Equal(["google_logging_project_sink.it filter: \"b\" after \"a\": its scope or its destination changes"], Findings("google_logging_project_sink", Before, After, "INFRA-CONTROL-CHANGED"));
        Assert.Equal([], Findings("google_pubsub_subscription", Before, After, "INFRA-CONTROL-CHANGED"));
    }

    [Theory]
    [InlineData("""{ "mode": "Detection" }""", "mode: \"Detection\": it exists, but does nothing")]
    [InlineData("""{ "enabled": false }""", "enabled: false: it exists, but does nothing")]
    public void Control_that_is_made_switched_off_is_found(string body, string found) =>
        Assert.Equal([$"azurerm_web_application_firewall_policy.it {found}"], TestEstate.With("azurerm_web_application_firewall_policy", body).Findings("INFRA-DETECTION"));

    [Fact]
    public void Control_that_works_passes() =>
        Assert.Equal([], TestEstate.With("azurerm_web_application_firewall_policy", """{ "mode": "Prevention", "enabled": true }""").Findings("INFRA-DETECTION"));

    private static IReadOnlyList<string> Findings(string type, string before, string after, string rule) => TestEstate.Planned(
        $$"""
        { "resource_changes": [ { "address": "{{type}}.it", "mode": "managed", "type": "{{type}}", "name": "it",
            "change": { "actions": ["update"], "before": {{before}}, "after": {{after}} } } ] }
        """).Findings(rule);
}
