using System.Text;
using System.Text.Json.Nodes;
using Infra.Conversion.Elements;
using Infra.Schemas.Storage;

namespace Infra.Conversion.Tests;

public sealed class StateTests
{
    [Theory]
    [InlineData("aws_vpc", """{ "id": "vpc-1" }""", "vpc-1")]
    [InlineData("aws_iam_role_policy_attachment", """{ "id": "eks-2020", "role": "eks", "policy_arn": "arn:aws:iam::aws:policy/Eks" }""", "eks/arn:aws:iam::aws:policy/Eks")]
    [InlineData("aws_route_table_association", """{ "id": "rtbassoc-1", "subnet_id": "subnet-1", "gateway_id": "", "route_table_id": "rtb-1" }""", "subnet-1/rtb-1")]
    [InlineData("aws_route_table_association", """{ "id": "rtbassoc-1", "subnet_id": "", "gateway_id": "igw-1", "route_table_id": "rtb-1" }""", "igw-1/rtb-1")]
    [InlineData("aws_route", """{ "id": "r-rtb-1", "route_table_id": "rtb-1", "destination_cidr_block": "", "destination_ipv6_cidr_block": "::/0" }""", "rtb-1_::/0")]
    [InlineData(
        "aws_security_group_rule",
        """{ "id": "sgrule-1", "security_group_id": "sg-1", "type": "ingress", "protocol": "tcp", "from_port": 443, "to_port": 443, "self": false, "cidr_blocks": ["10.0.0.0/8", "10.1.0.0/16"], "prefix_list_ids": null }""",
        "sg-1_ingress_tcp_443_443_10.0.0.0/8_10.1.0.0/16")]
    [InlineData("aws_security_group_rule", """{ "security_group_id": "sg-1", "type": "egress", "protocol": "-1", "from_port": 0, "to_port": 0, "self": true }""", "sg-1_egress_-1_0_0_self")]
    [InlineData("aws_network_acl_rule", """{ "network_acl_id": "acl-1", "rule_number": 100, "protocol": "tcp", "egress": false }""", "acl-1:100:tcp:false")]
    [InlineData("aws_ecs_service", """{ "cluster": "arn:aws:ecs:eu-west-1:111122223333:cluster/web", "name": "shop" }""", "web/shop")]
    [InlineData("aws_lambda_permission", """{ "function_name": "f", "qualifier": "", "statement_id": "s" }""", "f/s")]
    [InlineData("aws_lambda_permission", """{ "function_name": "f", "qualifier": "live", "statement_id": "s" }""", "f:live/s")]
    [InlineData("google_project_iam_member", """{ "project": "p", "role": "roles/viewer", "member": "user:a@b.example" }""", "p roles/viewer user:a@b.example")]
    [InlineData("aws_ecs_service", """{ "name": "shop" }""", null)]
    [InlineData("random_password", """{ "id": "none", "result": "hunter2" }""", null)]
    public void Object_is_imported_by_what_its_type_takes(string type, string attributes, string? id) =>
        Assert.Equal(id, ImportIds.Of(type, JsonNode.Parse(attributes)!));

    [Fact]
    public void Every_form_names_arguments_that_its_type_has() => Assert.Empty(
        from known in ImportIds.Known
        from argument in known.Arguments
        where !SchemaStore.Load(known.Type.Split('_')[0]).Resources[known.Type].Attributes.ContainsKey(argument)
        select $"{known.Type}.{argument}");

    [Fact]
    public void Every_type_with_a_form_exists() =>
        Assert.All(ImportIds.Known, known => Assert.Contains(known.Type, SchemaStore.Load(known.Type.Split('_')[0]).Resources));

    [Fact]
    public void What_can_not_be_imported_is_said()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["main.tf"], "resource \"tls_private_key\" \"ssh\" {\n  algorithm = \"ED25519\"\n}\n");
        File.WriteAllText(folder["state.json"], """{ "resources": [{ "mode": "managed", "type": "tls_private_key", "name": "ssh", "instances": [{ "attributes": { "id": "abc" } }] }] }""");

        var program = HclConversion.Convert(folder.Path, new() { PackageVersion = "1.0.0", Name = "state", State = folder["state.json"] });

        Assert.DoesNotContain("ImportFrom", Encoding.UTF8.GetString(program.Files["StateStack.cs"]), StringComparison.Ordinal);
        Assert.Equal(["state tls_private_key.ssh: Its type can't be imported: the plan recreates it."], program.Notes.Select(note => note.ToString()));
    }

    [Fact]
    public void Objects_of_a_state_are_imported()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["main.tf"], "resource \"aws_vpc\" \"main\" {}\n\nresource \"aws_eip\" \"nat\" {\n  count = 2\n}\n");
        File.WriteAllText(folder["state.json"], """
            {
              "version": 4,
              "resources": [
                { "mode": "managed", "type": "aws_vpc", "name": "main", "instances": [{ "attributes": { "id": "vpc-1" } }] },
                { "mode": "managed", "type": "aws_eip", "name": "nat", "instances": [{ "index_key": 0, "attributes": { "id": "eip-0" } }, { "index_key": 1, "attributes": { "id": "eip-1" } }] },
                { "mode": "managed", "type": "aws_eip", "name": "gone", "instances": [{ "attributes": { "id": "eip-2" } }] },
                { "mode": "data", "type": "aws_ami", "name": "web", "instances": [{ "attributes": { "id": "ami-1" } }] }
              ]
            }
            """);

        var program = HclConversion.Convert(folder.Path, new() { PackageVersion = "1.0.0", Name = "state", State = folder["state.json"] });

        var source = Encoding.UTF8.GetString(program.Files["StateStack.cs"]);
        Assert.Equal(
            ["main.ImportFrom(\"vpc-1\");", "natEips[0].ImportFrom(\"eip-0\");", "natEips[1].ImportFrom(\"eip-1\");"],
            source.Split('\n').Where(line => line.Contains("ImportFrom", StringComparison.Ordinal)).Select(line => line.Trim()));
        Assert.Equal(["state aws_eip.gone: It is in the state, but not in the configuration: it is not imported."], program.Notes.Select(note => note.ToString()));
    }
}
