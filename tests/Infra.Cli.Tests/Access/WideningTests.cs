using System.Text.Json.Nodes;
using Infra.Cli.Access;

namespace Infra.Cli.Tests.Access;

/// <summary>Each row is a change of one resource, and what somebody gets by it.</summary>
public sealed class WideningTests
{
    private const string OpenRule = """{"protocol":"tcp","from_port":443,"to_port":443,"cidr_blocks":["0.0.0.0/0"]}""";
    private const string InnerRule = """{"protocol":"tcp","from_port":443,"to_port":443,"cidr_blocks":["10.1.0.0/16"]}""";

    [Theory]
    [InlineData("aws_security_group", "null", "{\"ingress\":[" + OpenRule + "]}", "opens tcp 443 443 to 0.0.0.0/0")]
    [InlineData("aws_security_group", "{\"ingress\":[" + InnerRule + "]}", "{\"ingress\":[" + InnerRule + "," + OpenRule + "]}", "opens tcp 443 443 to 0.0.0.0/0")]
    [InlineData("aws_security_group_rule", "null", """{"type":"ingress","protocol":"-1","from_port":0,"to_port":0,"cidr_blocks":["10.0.0.0/8"]}""", "opens -1 0 0 to 10.0.0.0/8")]
    [InlineData("aws_vpc_security_group_ingress_rule", "null", """{"ip_protocol":"tcp","from_port":22,"to_port":22,"cidr_ipv6":"::/0"}""", "opens tcp 22 22 to ::/0")]
    [InlineData("aws_eks_cluster", """{"vpc_config":[{"endpoint_public_access":false}]}""", """{"vpc_config":[{"endpoint_public_access":true,"public_access_cidrs":["192.0.2.0/24"]}]}""", "opens to 192.0.2.0/24", "makes the endpoint public ")]
    [InlineData("google_compute_firewall", "null", """{"direction":"INGRESS","source_ranges":["0.0.0.0/0"],"allow":[{"protocol":"tcp","ports":["8080"]}]}""", "opens tcp 8080 to 0.0.0.0/0")]
    [InlineData("azurerm_network_security_rule", "null", """{"direction":"Inbound","access":"Allow","protocol":"Tcp","source_address_prefix":"Internet","destination_port_range":"22"}""", "opens Tcp 22 to *")]
    [InlineData("aws_iam_role_policy", "null", """{"policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:*\"],\"Resource\":\"*\"}]}"}""", "allows s3:* on *")]
    [InlineData("aws_iam_role", """{"permissions_boundary":"b","assume_role_policy":"{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"arn:a\"}}}"}""",
        """{"permissions_boundary":"b","assume_role_policy":"{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"*\"}}}"}""", "allows sts:AssumeRole to *")]
    [InlineData("aws_iam_role", """{"permissions_boundary":"arn:b"}""", """{"permissions_boundary":null}""", "has no permissions boundary ")]
    [InlineData("aws_iam_role_policy", "null", """{"policy":null}""")]
    [InlineData("aws_iam_role_policy_attachment", "null", """{"role":"r","policy_arn":"arn:aws:iam::aws:policy/AdministratorAccess"}""", "attaches arn:aws:iam::aws:policy/AdministratorAccess r")]
    [InlineData("aws_s3_bucket_public_access_block", """{"block_public_policy":true}""", """{"block_public_policy":false}""", "lets policies be public ")]
    [InlineData("google_project_iam_member", "null", """{"role":"roles/owner","member":"user:a@acme.example"}""", "grants roles/owner to user:a@acme.example")]
    [InlineData("google_storage_bucket_iam_binding", """{"role":"r","members":["user:a"]}""", """{"role":"r","members":["user:a","allUsers"]}""", "grants r to allUsers")]
    [InlineData("google_project_iam_custom_role", """{"permissions":["a.get"]}""", """{"permissions":["a.get","a.delete"]}""", "allows a.delete")]
    [InlineData("azurerm_role_assignment", "null", """{"role_definition_name":"Owner","principal_id":"p","scope":"/subscriptions/s"}""", "grants Owner p /subscriptions/s")]
    [InlineData("azurerm_federated_identity_credential", """{"issuer":"i","subject":"repo:a/b:environment:dev"}""", """{"issuer":"i","subject":"repo:a/b:pull_request"}""", "trusts i repo:a/b:pull_request")]
    [InlineData("aws_db_instance", """{"publicly_accessible":false}""", """{"publicly_accessible":true}""", "can be reached from the Internet ")]
    public void Access_that_nobody_had_is_found(string type, string before, string after, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal).Select(text => text.Trim()), Of(type, before, after).Select(text => text.Trim()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("aws_security_group", "{\"ingress\":[" + OpenRule + "]}", "{\"ingress\":[" + InnerRule + "]}")]
    [InlineData("aws_security_group", "{\"ingress\":[" + OpenRule + "]}", "{\"ingress\":[" + OpenRule + "]}")]
    [InlineData("aws_iam_role_policy", """{"policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}""", """{"policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Resource\":\"*\"}]}"}""")]
    [InlineData("aws_iam_role_policy", """{"policy":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}""", "null")]
    [InlineData("aws_iam_role_policy", "null", """{"policy":"{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}""")]
    [InlineData("aws_security_group_rule", "null", """{"type":"egress","protocol":"-1","cidr_blocks":["0.0.0.0/0"]}""")]
    [InlineData("azurerm_network_security_rule", "null", """{"direction":"Inbound","access":"Deny","source_address_prefix":"*"}""")]
    [InlineData("aws_s3_bucket_public_access_block", """{"block_public_policy":false}""", """{"block_public_policy":true}""")]
    public void Less_or_equal_access_is_no_news(string type, string before, string after) => Assert.Empty(Of(type, before, after));

    [Fact]
    public void Policy_that_is_known_only_afterwards_is_said_to_be_so() => Assert.Equal(
        ["allows what its policy says, which is (known after apply)"],
        Widening.Of("a/Role", "aws_iam_role_policy", JsonNode.Parse("""{"before":null,"after":{},"after_unknown":{"policy":true}}""")!).Select(access => access.Text));

    [Fact]
    public void Secret_source_is_not_told() => Assert.Equal(
        ["opens tcp 22 22 to (sensitive)"],
        Widening.Of("a/Rule", "aws_vpc_security_group_ingress_rule", JsonNode.Parse(
            """{"before":null,"after":{"ip_protocol":"tcp","from_port":22,"to_port":22,"cidr_ipv4":"192.0.2.1/32"},"after_sensitive":{"cidr_ipv4":true}}""")!).Select(access => access.Text));

    private static IEnumerable<string> Of(string type, string before, string after) => Widening
        .Of("aws-dev-network/Thing", type, new JsonObject { ["before"] = JsonNode.Parse(before), ["after"] = JsonNode.Parse(after) }).Select(access => access.Text);
}
