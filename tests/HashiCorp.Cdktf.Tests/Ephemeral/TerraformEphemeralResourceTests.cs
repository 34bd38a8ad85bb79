using System.Text.Json;

namespace HashiCorp.Cdktf.Tests.Ephemeral;

/// <summary>Expectations are what cdktn 0.24 writes.</summary>
public class TerraformEphemeralResourceTests
{
    [Fact]
    public void Ephemeral_resource_is_written_with_what_terraform_understands_itself()
    {
        var stack = new TestStack();
        var list = TerraformIterator.FromList(new[] { "a", "b" });
        var secret = new TerraformEphemeralResource(stack, "e", new TerraformEphemeralResourceConfig
        {
            TerraformResourceType = "test_secret",
            ForEach = list,
            Lifecycle = new TerraformEphemeralResourceLifecycle
            {
                Precondition = [new Precondition { Condition = true, ErrorMessage = "m" }],
                Postcondition = [new Postcondition { Condition = Op.Eq(1, 2), ErrorMessage = "n" }],
            },
            DependsOn = [new TerraformEphemeralResource(stack, "g", new TerraformEphemeralResourceConfig { TerraformResourceType = "test_secret" })],
        });
        secret.AddOverride("a", list.Value);

        var written = stack.Written(secret).GetProperty("ephemeral").GetProperty("test_secret").GetProperty("e");

        Assert.True(
            JsonElement.DeepEquals(
                JsonSerializer.Deserialize<JsonElement>(
                    """
                    {
                      "//": { "metadata": { "path": "s/e", "uniqueId": "e" } },
                      "a": "${each.value}",
                      "depends_on": ["ephemeral.test_secret.g"],
                      "for_each": "${toset([\"a\", \"b\"])}",
                      "lifecycle": {
                        "postcondition": [{ "condition": "${(1 == 2)}", "error_message": "n" }],
                        "precondition": [{ "condition": true, "error_message": "m" }]
                      }
                    }
                    """),
                written),
            written.GetRawText());
        Assert.Equal("${ephemeral.test_secret.e.*.secret}", ValueResolver.Resolve(stack, secret.GetStringAttribute("secret")));
        Assert.True(TerraformEphemeralResource.IsTerraformEphemeralResource(secret));
        Assert.False(TerraformEphemeralResource.IsTerraformEphemeralResource(stack));
    }

    [Fact]
    public void Ephemeral_resource_refuses_count_with_for_each()
    {
        var stack = new TestStack();
        var secret = new TerraformEphemeralResource(stack, "e", new TerraformEphemeralResourceConfig
        {
            TerraformResourceType = "test_secret",
            Count = 2,
            ForEach = TerraformIterator.FromList(new[] { "a" }),
        });

        Assert.Equal(
            "forEach and count are both set, but they are mutually exclusive. You can only use either of them. Check the ephemeral resource at path: s/e",
            Assert.Throws<InvalidOperationException>(secret.ToTerraform).Message);
    }
}
