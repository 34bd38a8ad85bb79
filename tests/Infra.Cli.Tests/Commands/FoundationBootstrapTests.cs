using System.Text.Json.Nodes;
using Infra.Simulator;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>The foundations of three clouds, as synth writes them, bootstrapped in simulated clouds and stopped on the way.</summary>
public sealed class FoundationBootstrapTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public FoundationBootstrapTests() => RealTerraform.Require();

    private string Clouds => Path.Combine(_estate.Root, ".infra", "simulated");

    public void Dispose() => _estate.Dispose();

    /// <summary>One bootstrap, stopped a bit later each time it is run, until nothing is left to stop.</summary>
    [Theory]
    [InlineData("aws", "s3/aws/foundation/terraform.tfstate")]
    [InlineData("azure", "azurerm/azure/foundation/terraform.tfstate")]
    [InlineData("google", "gcs/google/foundation/terraform.tfstate")]
    public async Task Foundation_that_is_stopped_over_and_over_ends_with_each_resource_once(string cloud, string state)
    {
        var expected = Add($"{cloud}-foundation");

        foreach (var step in new[] { "Planning", "Applying", $"{cloud}-foundation: create", $"{cloud}-foundation: create State", $"{cloud}-foundation: applied", "Moving" })
            await _estate.RunUntilAsync(line => line.StartsWith(step, StringComparison.Ordinal), "bootstrap", cloud, "--simulate", "--auto-approve");
        var result = await _estate.RunAsync("bootstrap", cloud, "--simulate", "--auto-approve");

        Assert.True(result.ExitCode == 0, result.Error);
        await RequireEachOnceAsync(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Content(state).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_estate.Root, "*.bootstrap.tfstate*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Governance_is_applied_behind_the_foundation_it_reads_also_when_it_is_stopped()
    {
        List<string> expected = [.. Add("azure-foundation"), .. Add("github-governance", "azure-foundation")];

        var early = await _estate.RunAsync("bootstrap", "github", "--simulate", "--auto-approve");
        await _estate.RunAsync("bootstrap", "azure", "--simulate", "--auto-approve");
        foreach (var step in new[] { "Planning", "Applying", "github-governance: create", "github-governance: applied" })
            await _estate.RunUntilAsync(line => line.StartsWith(step, StringComparison.Ordinal), "bootstrap", "github", "--simulate", "--auto-approve");
        var result = await _estate.RunAsync("bootstrap", "github", "--simulate", "--auto-approve");

        Assert.Equal(1, early.ExitCode);
        Assert.EndsWith("INFRA0341 github-governance: It reads azure-foundation, which does not exist yet. Bootstrap that first.\n", early.Error, StringComparison.Ordinal);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("github-governance: no changes\n", result.Output);
        await RequireEachOnceAsync(expected);
    }

    /// <summary>Adds a stack of <c>Foundations</c>.</summary>
    /// <returns>The type of each of its resources.</returns>
    private List<string> Add(string stack, params string[] dependencies)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "Infra.Cli.Tests", "Commands", "Foundations", $"{stack}.tf.json")))!.AsObject();
        _estate.Add(stack, json, dependencies);
        return [.. json["resource"]!.AsObject().SelectMany(type => type.Value!.AsObject().Select(_ => type.Key))];
    }

    /// <summary>The type of each resource that a state in its storage holds.</summary>
    private IEnumerable<string> Content(string state) =>
        from resource in JsonNode.Parse(File.ReadAllText(Path.Combine(Clouds, "states", state)))!["resources"]!.AsArray()
        where (string)resource!["mode"]! == "managed"
        let type = (string)resource!["type"]!
        select type;

    private async Task RequireEachOnceAsync(IEnumerable<string> expected)
    {
        await using var clouds = await SimulatedClouds.StartAsync(Clouds);
        Assert.Equal(expected.Order(StringComparer.Ordinal), clouds.Resources.Select(resource => resource.Type).Order(StringComparer.Ordinal));
    }
}
