using System.Text.Json.Nodes;

namespace Infra.Simulator.Tests.Lifecycle;

public sealed class ProviderConfigurationTests
{
    [Fact]
    public async Task Each_configuration_of_a_provider_has_its_own_region_account_and_tags()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        var directory = Stack.Write(folder, "regions", Stack.Of(
            """{"aws_kms_key": {"here": {}, "there": {"provider": "aws.there"}}}"""));
        var stack = JsonNode.Parse(File.ReadAllText(Path.Combine(directory, "cdk.tf.json")))!;
        stack["provider"]!["aws"]!.AsArray().Add(JsonNode.Parse(
            """
            {"alias": "there", "region": "eu-west-1", "assume_role": [{"role_arn": "arn:aws:iam::444455556666:role/deployer"}],
             "default_tags": [{"tags": {"team": "there"}}]}
            """));
        File.WriteAllText(Path.Combine(directory, "cdk.tf.json"), stack.ToJsonString());
        var terraform = await Terraform.InitializeAsync(clouds, directory);
        await terraform.ApplyAsync();

        var here = Assert.Single(clouds["aws"].Account("111122223333").Resources).State;
        var there = Assert.Single(clouds["aws"].Account("444455556666").Resources).State;

        Assert.Matches("^arn:aws:kms:us-east-1:111122223333:key/[0-9a-f-]{36}$", here["arn"].Scalar);
        Assert.Matches("^arn:aws:kms:eu-west-1:444455556666:key/[0-9a-f-]{36}$", there["arn"].Scalar);
        Assert.Equal(("{}", """{"team":"there"}"""), (here["tags_all"].ToString(), there["tags_all"].ToString()));
        Assert.Equal(0, await terraform.PlanAsync());
    }

    [Fact]
    public async Task Launch_template_counts_its_versions()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        foreach (var description in new[] { "first", "second" })
        {
            var stack = Stack.Write(folder, "template", Stack.Of(
                $$"""{"aws_launch_template": {"main": {"name": "main", "description": "{{description}}" } } }"""));
            await (await Terraform.InitializeAsync(clouds, stack)).ApplyAsync();
        }

        Assert.Equal("2", Assert.Single(clouds.Resources).State["latest_version"].Scalar);
    }
}
