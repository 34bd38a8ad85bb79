using System.Text.Json.Nodes;
using Infra.Schemas.Storage;
using Infra.Testing.Aws;

namespace Infra.Simulator.Tests.Validation;

public sealed class BadConfigurationTests
{
    private static readonly string[] Providers = ["aws", "azurerm", "github", "google"];
    private static readonly IReadOnlyDictionary<string, string> NoEnvironment = new Dictionary<string, string>();

    [Fact]
    public async Task Simulated_clouds_refuse_hundreds_of_bad_configurations_naming_the_attribute()
    {
        ExternalTool.RequireTerraform();
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        var configurations = Providers.SelectMany(BadConfigurations.Of).ToList();
        Assert.True(configurations.Count >= 200, $"{configurations.Count}");
        clouds.Serve(configurations.Select(configuration => $"resource {configuration.Type}").Distinct());

        var messages = await Validation.RunAsync(folder["module"], clouds.Environment, Settings(Providers, _ => null), configurations);

        Assert.All(configurations, configuration => AssertNamed(messages, configuration));
    }

    [Fact]
    public async Task Real_aws_provider_refuses_the_same_configurations_naming_the_attribute()
    {
        ExternalTool.RequireTerraform();
        var mirror = ProviderMirror.Require();
        using var folder = new TemporaryFolder();
        // Types that require more in 5.100: Terraform says so before it asks the provider about conflicts.
        string[] requireMore = ["aws_nat_gateway-conflict", "aws_cloudwatch_metric_alarm-conflict", "aws_eks_cluster-conflict-remote_network_config"];
        var configurations = BadConfigurations.Of("aws").Where(bad => !requireMore.Any(prefix => bad.Name.StartsWith(prefix, StringComparison.Ordinal))).ToList();

        var messages = await Validation.RunAsync(
            folder["module"], mirror.Variables(folder["mirror.rc"]), Settings(["aws"], _ => mirror.AwsVersion), configurations);

        Assert.All(configurations, configuration => AssertNamed(messages, configuration));
    }

    [Theory]
    [InlineData("aws-foundation")]
    [InlineData("aws-dev-network")]
    [InlineData("aws-dev-cluster")]
    public async Task Real_aws_provider_accepts_what_the_simulated_one_accepts(string stack)
    {
        ExternalTool.RequireTerraform();
        var mirror = ProviderMirror.Require();
        using var folder = new TemporaryFolder();
        var json = File.ReadAllText(Path.Combine("Estates", stack, "cdk.tf.json")).Replace("6.25.0", mirror.AwsVersion, StringComparison.Ordinal);
        Directory.CreateDirectory(folder["module"]);
        File.WriteAllText(folder["module", "cdk.tf.json"], json);
        var terraform = new Terraform(folder["module"], mirror.Variables(folder["mirror.rc"]));
        await terraform.SucceedAsync("init", "-input=false", "-backend=false");

        await terraform.SucceedAsync("validate");
    }

    private static void AssertNamed(ILookup<string, string> messages, BadConfiguration configuration)
    {
        var own = messages[configuration.Name].ToList();
        Assert.True(own.Count > 0, $"{configuration.Name} was accepted.");
        Assert.True(
            own.Any(message => message.Contains(configuration.Attribute.Split('.')[^1], StringComparison.Ordinal)),
            $"No message about {configuration.Name} names {configuration.Attribute}:\n{string.Join('\n', own)}");
    }

    private static JsonObject Settings(IReadOnlyList<string> providers, Func<string, string?> version) => new()
    {
        ["terraform"] = new JsonObject
        {
            ["required_providers"] = new JsonObject(providers.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
            {
                ["source"] = SchemaStore.Load(name).Source,
                ["version"] = version(name) ?? SchemaStore.Load(name).Version,
            }))),
        },
        ["provider"] = new JsonObject(providers.Select(name =>
            KeyValuePair.Create(name, (JsonNode?)(name == "azurerm" ? new JsonObject { ["features"] = new JsonObject() } : new JsonObject())))),
    };
}
