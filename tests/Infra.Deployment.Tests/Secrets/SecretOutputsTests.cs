using System.Text.Json.Nodes;
using Infra.Deployment.Secrets;

namespace Infra.Deployment.Tests.Secrets;

/// <summary>Which outputs are secret where they come from.</summary>
public sealed class SecretOutputsTests
{
    [Theory]
    [InlineData("${aws_db_instance.Main.password}", true)]
    [InlineData("${aws_db_instance.Main[0].password}", true)]
    [InlineData("https://${aws_db_instance.Main.endpoint}/?key=${random_password.Key.result}", true)]
    [InlineData("${random_password.Key}", true)]
    [InlineData("${data.aws_secretsmanager_secret_version.Db.secret_string}", true)]
    [InlineData("${azurerm_kubernetes_cluster.Main.kube_config[0].client_key}", true)]
    [InlineData("${google_container_cluster.Main.master_auth.0.client_key}", true)]
    [InlineData("${var.token}", true)]
    [InlineData("${local.key}", true)]
    [InlineData("${sensitive(\"x\")}", true)]
    [InlineData("${data.terraform_remote_state.other.outputs.secret}", true)]
    [InlineData("${data.terraform_remote_state.other.outputs[\"secret\"]}", true)]
    [InlineData("${aws_db_instance.Main.endpoint}", false)]
    [InlineData("${aws_vpc.Main.id}", false)]
    [InlineData("${var.region}", false)]
    [InlineData("${local.name}", false)]
    [InlineData("${nonsensitive(aws_vpc.Main.id)}", false)]
    [InlineData("${data.terraform_remote_state.other.outputs.open}", false)]
    [InlineData("password", false)]
    [InlineData("${unknown_thing.Main.password}", false)]
    public void Output_between_stacks_is_secret_where_its_origin_is(string value, bool isSecret) => Assert.Equal(isSecret, Of(value, sensitive: true).IsSecret("cross-stack-output-it"));

    [Fact]
    public void Output_that_somebody_marked_is_secret() => Assert.True(new SecretOutputs(Json("own", "${aws_vpc.Main.id}", sensitive: true), (_, _) => false).IsSecret("own"));

    [Fact]
    public void Output_that_is_not_there_is_none() => Assert.False(Of("${random_password.Key.result}", sensitive: true).IsSecret("other"));

    private static SecretOutputs Of(string value, bool sensitive) => new(Json("cross-stack-output-it", value, sensitive), (name, output) => (name, output) == ("other", "secret"));

    private static JsonObject Json(string name, string value, bool sensitive) => new()
    {
        ["variable"] = JsonNode.Parse("""{"token":{"sensitive":true},"region":{}}"""),
        ["locals"] = JsonNode.Parse("""{"key":["${tls_private_key.Key.private_key_pem}"],"name":"${local.name}-x"}"""),
        ["output"] = new JsonObject { [name] = new JsonObject { ["value"] = value, ["sensitive"] = sensitive } },
    };
}
