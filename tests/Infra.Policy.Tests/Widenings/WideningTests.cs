using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policy.Reading;
using Infra.Policy.Widenings;

namespace Infra.Policy.Tests.Widenings;

public sealed class WideningTests
{
    private const string OneBucket = """{"Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::logs/*"}]}""";

    /// <summary>Type, before, after, and what is wider: a before or after of "null" is a resource that is created or destroyed.</summary>
    public static TheoryData<string, string, string, string[]> Cases => new()
    {
        // Firewalls
        { "aws_security_group", "null", Ingress("10.0.0.0/8", 443), ["tcp 443 from 10.0.0.0/8"] },
        { "aws_security_group", Ingress("10.0.0.0/8", 443), Ingress("0.0.0.0/0", 443), ["tcp 443 from 0.0.0.0/0"] },
        { "aws_security_group", Ingress("10.0.0.0/8", 443), Ingress("10.1.0.0/16", 443), [] },
        { "aws_security_group", Ingress("10.0.0.0/8", 0, 1024), Ingress("10.0.0.0/8", 22), [] },
        { "aws_security_group", Ingress("10.0.0.0/8", 22), Ingress("10.0.0.0/8", 0, 1024), ["tcp 0-1024 from 10.0.0.0/8"] },
        { "aws_security_group", Ingress("0.0.0.0/0", 443), Ingress("::/0", 443), ["tcp 443 from ::/0"] },
        { "aws_security_group", Ingress("10.0.0.0/8", 443), "null", [] },
        { "aws_vpc_security_group_egress_rule", "null", """{"ip_protocol":"-1","cidr_ipv4":"0.0.0.0/0"}""", ["everything to 0.0.0.0/0"] },
        { "aws_network_acl_rule", Acl("deny"), "null", ["no longer bars tcp 22 from 0.0.0.0/0"] },
        { "aws_network_acl_rule", Acl("deny"), Acl("allow"), ["tcp 22 from 0.0.0.0/0", "no longer bars tcp 22 from 0.0.0.0/0"] },
        { "aws_network_acl_rule", Acl("allow"), Acl("deny"), [] },
        { "google_compute_firewall", "null", """{"source_ranges":["10.0.0.0/8","0.0.0.0/0"],"allow":[{"protocol":"tcp","ports":["22"]}]}""", ["tcp 22 from 10.0.0.0/8, 0.0.0.0/0"] },
        { "azurerm_network_security_rule", Azure("10.0.0.0/8"), Azure("*"), ["tcp 22 from *"] },
        { "azurerm_network_security_rule", Azure("*"), Azure("10.0.0.0/8"), [] },

        { "google_compute_firewall", "null", """{"allow":[{"protocol":"tcp","ports":["22"]}]}""", ["tcp 22 from 0.0.0.0/0"] },
        { "aws_network_acl", "null", """{"ingress":[{"action":"allow","protocol":"tcp","from_port":22,"to_port":22,"cidr_block":"0.0.0.0/0"}]}""", ["tcp 22 from 0.0.0.0/0"] },
        { "aws_vpc_security_group_ingress_rule", "null", """{"ip_protocol":"tcp","from_port":22,"to_port":22,"referenced_security_group_id":"sg-1"}""", ["traffic from sg-1"] },

        { "aws_lambda_function", """{"vpc_config":[{"security_group_ids":["sg-1"]}]}""", """{"vpc_config":[{"security_group_ids":["sg-1","sg-2"]}]}""", ["what the rules of sg-2 let in"] },
        { "aws_lambda_function", """{"vpc_config":[{"security_group_ids":["sg-1","sg-2"]}]}""", """{"vpc_config":[{"security_group_ids":["sg-2"]}]}""", [] },

        // Clusters
        { "kubernetes_role_binding_v1", "null", RoleBinding("shop", "a"), ["allows edit on shop to Group a"] },
        { "kubernetes_cluster_role_binding", "null", RoleBinding(null, "a"), ["allows edit to Group a"] },
        { "kubernetes_role_binding_v1", RoleBinding("shop", "a"), RoleBinding("shop", "a", "b"), ["allows edit on shop to Group b"] },
        { "kubernetes_role_binding_v1", RoleBinding("shop", "a", "b"), RoleBinding("shop", "a"), [] },

        // Policies
        { "aws_iam_policy", "null", Policy(OneBucket), ["allows s3:GetObject on arn:aws:s3:::logs/*"] },
        { "aws_iam_policy", Policy(OneBucket), Policy(OneBucket.Replace("s3:GetObject", "s3:*", StringComparison.Ordinal)), ["allows s3:* on arn:aws:s3:::logs/*"] },
        { "aws_iam_policy", Policy(OneBucket.Replace("s3:GetObject", "s3:*", StringComparison.Ordinal)), Policy(OneBucket), [] },
        { "aws_iam_policy", Policy(OneBucket.Replace("logs/*", "*", StringComparison.Ordinal)), Policy(OneBucket), [] },
        { "aws_iam_policy", Policy(OneBucket), "null", [] },
        {
            "aws_iam_policy", Policy(OneBucket), Policy("""{"Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:ListBucket"],"Resource":["arn:aws:s3:::logs/*","arn:aws:s3:::data/*"]}]}"""),
            ["allows s3:GetObject, s3:PutObject, s3:ListBucket on arn:aws:s3:::data/*", "allows s3:PutObject, s3:ListBucket on arn:aws:s3:::logs/*"]
        },
        {
            "aws_iam_policy", Policy("""{"Statement":[{"Effect":"Deny","Action":"iam:*","Resource":"*"}]}"""), Policy("""{"Statement":[]}"""), ["no longer denies iam:* on *"]
        },
        { "aws_iam_policy", Policy("""{"Statement":[{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}]}"""), Policy(OneBucket), ["allows s3:GetObject on arn:aws:s3:::logs/*"] },
        { "aws_iam_role", Trust("repo:lynx/infra:environment:prod"), Trust("repo:lynx/*"), ["allows sts:AssumeRoleWithWebIdentity to Federated arn:aws:iam::1:oidc-provider/x if x:sub StringEquals repo:lynx/*"] },
        { "aws_iam_role", """{"permissions_boundary":"arn:aws:iam::1:policy/edge"}""", "{}", ["without the permissions boundary arn:aws:iam::1:policy/edge"] },
        { "aws_s3_bucket_policy", Policy("""{"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"b"}]}"""), "null", ["no longer denies s3:* on b to *"] },
        {
            "aws_sqs_queue_policy", "null", Policy("""{"Statement":{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::1:root"},"Action":"sqs:*","Resource":"*"}}"""),
            ["allows sqs:* on * to all but AWS arn:aws:iam::1:root"]
        },
        {
            "aws_iam_policy", Policy(OneBucket), Policy(OneBucket.Replace("\"Resource\"", "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\"}},\"Resource\"", StringComparison.Ordinal)), []
        },
        { "google_storage_bucket_iam_policy", "null", """{"policy_data":"{\"bindings\":[{\"role\":\"roles/viewer\",\"members\":[\"allUsers\"]}]}"}""", ["allows roles/viewer to allUsers"] },
        { "google_project_iam_binding", Binding("group:a@lynx.example"), Binding("group:a@lynx.example", "allUsers"), ["allows roles/viewer to allUsers"] },
        { "google_project_iam_binding", Binding("group:a@lynx.example", "allUsers"), Binding("group:a@lynx.example"), [] },
        { "google_project_iam_custom_role", """{"permissions":["a.get"]}""", """{"permissions":["a.get","a.set"]}""", ["allows a.set"] },
        { "azurerm_role_assignment", "null", """{"role_definition_name":"Owner","scope":"/subscriptions/1","principal_id":"2"}""", ["allows Owner on /subscriptions/1 to 2"] },
        { "azurerm_role_definition", """{"permissions":[{"actions":["a/read"]}]}""", """{"permissions":[{"actions":["a/read","a/write"]}]}""", ["allows a/write"] },

        // Arguments
        { "aws_iam_role_policy_attachment", "null", """{"policy_arn":"arn:aws:iam::aws:policy/AdministratorAccess"}""", ["the managed policy arn:aws:iam::aws:policy/AdministratorAccess"] },
        { "aws_s3_bucket_public_access_block", """{"block_public_acls":true}""", """{"block_public_acls":false}""", ["without the block of public ACLs"] },
        { "aws_s3_bucket_public_access_block", """{"block_public_acls":true}""", "null", ["without the block of public ACLs"] },
        { "aws_s3_bucket_public_access_block", """{"block_public_acls":false}""", """{"block_public_acls":true}""", [] },
        { "aws_eks_cluster", Cluster(false, "10.0.0.0/8"), Cluster(true, "0.0.0.0/0"), ["a public API endpoint", "API endpoint: everything from 0.0.0.0/0"] },
        { "aws_eks_cluster", Cluster(true, "0.0.0.0/0"), Cluster(false, "10.0.0.0/8"), [] },
        { "azurerm_storage_account", """{"public_network_access_enabled":false,"allow_nested_items_to_be_public":false,"shared_access_key_enabled":false}""", """{"public_network_access_enabled":false,"allow_nested_items_to_be_public":false}""", ["access with shared keys"] },
        { "aws_cloudwatch_log_group", "null", """{"name":"/lynx"}""", [] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Change_widens_what_it_opens_beyond_what_was_open(string type, string before, string after, string[] texts) =>
        Assert.Equal(texts, In(Change(type, before, after)).Select(widening => widening.Text));

    [Fact]
    public void Resource_that_stays_as_it_is_widens_nothing() =>
        Assert.Empty(In(Change("aws_iam_policy", Policy(OneBucket), Policy(OneBucket), "no-op")));

    [Fact]
    public void Policy_that_is_known_only_after_apply_is_shown_as_such() => Assert.Equal(
        ["policy that is known only after apply"],
        In(Change("aws_iam_policy", Policy(OneBucket), "{}", "update", """{"after_unknown":{"policy":true}}""")).Select(widening => widening.Text));

    [Theory]
    [InlineData("""{"after_sensitive":{"policy":true}}""")]
    [InlineData("""{"before_sensitive":{"policy":true}}""")]
    public void Policy_that_is_sensitive_widens_without_being_shown(string marks) => Assert.Equal(
        ["policy (sensitive)"],
        In(Change("aws_iam_policy", Policy("""{"Statement":[]}"""), Policy(OneBucket), "update", marks)).Select(widening => widening.Text));

    [Fact]
    public void Permissions_come_before_the_network() => Assert.Equal(
        [WideningKind.Permissions, WideningKind.Network],
        In(Change("aws_security_group", "null", Ingress("10.0.0.0/8", 443)), Change("aws_iam_policy", "null", Policy(OneBucket))).Select(widening => widening.Kind));

    private static IReadOnlyList<Widening> In(params JsonNode[] changes) =>
        Widening.In(PlanReader.Read(TestEstate.Entry(), Plan.Read("aws-prod-test", new JsonObject { ["resource_changes"] = new JsonArray(changes) }.ToJsonString())));

    private static JsonObject Change(string type, string before, string after, string? action = null, string marks = "{}")
    {
        var change = TestEstate.Parse(marks);
        change["actions"] = new JsonArray(action ?? (before == "null" ? "create" : after == "null" ? "delete" : "update"));
        (change["before"], change["after"]) = (JsonNode.Parse(before), JsonNode.Parse(after));
        return new() { ["address"] = $"{type}.it", ["mode"] = "managed", ["type"] = type, ["name"] = "it", ["change"] = change };
    }

    private static string Ingress(string range, int from, int? to = null) => new JsonObject
    {
        ["ingress"] = new JsonArray(new JsonObject
        {
            ["protocol"] = "tcp", ["from_port"] = from, ["to_port"] = to ?? from, [range.Contains(':', StringComparison.Ordinal) ? "ipv6_cidr_blocks" : "cidr_blocks"] = new JsonArray(range),
        }),
    }.ToJsonString();

    private static string RoleBinding(string? space, params string[] groups) => new JsonObject
    {
        ["metadata"] = new JsonArray(new JsonObject { ["name"] = "x", ["namespace"] = space }),
        ["role_ref"] = new JsonArray(new JsonObject { ["kind"] = "ClusterRole", ["name"] = "edit" }),
        ["subject"] = new JsonArray([.. groups.Select(group => new JsonObject { ["kind"] = "Group", ["name"] = group })]),
    }.ToJsonString();

    private static string Acl(string action) => $$"""{"egress":false,"protocol":"tcp","rule_action":"{{action}}","from_port":22,"to_port":22,"cidr_block":"0.0.0.0/0"}""";

    private static string Azure(string source) =>
        $$"""{"direction":"Inbound","access":"Allow","protocol":"Tcp","destination_port_range":"22","source_address_prefix":"{{source}}"}""";

    private static string Policy(string json) => new JsonObject { ["policy"] = json }.ToJsonString();

    private static string Trust(string subject) => new JsonObject
    {
        ["assume_role_policy"] = $$$$"""
            {"Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity","Principal":{"Federated":"arn:aws:iam::1:oidc-provider/x"},"Condition":{"StringEquals":{"x:sub":"{{{{subject}}}}"}}}]}
            """,
    }.ToJsonString();

    private static string Binding(params string[] members) => $$"""{"role":"roles/viewer","members":["{{string.Join("\",\"", members)}}"]}""";

    private static string Cluster(bool isPublic, string range) =>
        $$"""{"vpc_config":[{"endpoint_public_access":{{(isPublic ? "true" : "false")}},"public_access_cidrs":["{{range}}"]}]}""";
}
