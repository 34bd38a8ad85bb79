using System.Text;
using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Aws.Compute;

public sealed class UserDataTests
{
    private const string Key = "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE";

    [Theory]
    [InlineData("#!/bin/sh\necho ${aws_vpc.v.id}")]
    [InlineData("${base64encode(\"cluster ${aws_eks_cluster.c.endpoint}\")}")]
    [InlineData("QUtJQQ==")]
    public void Script_without_a_secret_passes(string script)
    {
        Assert.Empty(Findings(script));
    }

    [Theory]
    [InlineData(Key)]
    [InlineData("${base64encode(\"" + Key + "\")}")]
    [InlineData("aws_secret_access_key = x")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    public void Script_with_a_key_is_found_and_the_key_is_not_shown(string script)
    {
        Assert.Equal(["aws_launch_template.it user_data: holding a key"], Findings(script));
    }

    [Fact]
    public void Base64_is_looked_into()
    {
        Assert.Equal(["aws_launch_template.it user_data: holding a key"], Findings(Convert.ToBase64String(Encoding.UTF8.GetBytes(Key))));
    }

    [Fact]
    public void Script_with_a_reference_to_a_secret_is_found()
    {
        Assert.Equal(["aws_launch_template.it user_data: holding a secret of random_password"], Findings("p=${random_password.p.result}"));
    }

    [Fact]
    public void Script_with_a_variable_waits_for_the_plan()
    {
        Assert.Equal(["aws_launch_template.it user_data: not known (undecided)"], Findings("p=${var.p}"));
    }

    private static IReadOnlyList<string> Findings(string script) =>
        TestEstate.With("aws_launch_template", $$"""{ "user_data": {{JsonSerializer.Serialize(script)}} }""").Findings("AWS-0029");
}
