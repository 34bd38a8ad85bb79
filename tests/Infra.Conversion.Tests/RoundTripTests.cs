using Infra.Schemas.Storage;
using Infra.Simulator;

namespace Infra.Conversion.Tests;

/// <summary>A program takes over what the configuration has made: real Terraform, in simulated clouds.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("eks")]
    [InlineData("gke")]
    [InlineData("aks")]
    [InlineData("ec2")]
    [InlineData("modules")]
    [InlineData("repetition")]
    public async Task Program_changes_nothing_of_what_the_configuration_has_made(string name)
    {
        using var folder = new TemporaryFolder();
        var converted = ConvertedConfiguration.Of(name);
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        clouds.Serve(TypesIn(converted.Folder));
        var applied = await AppliedConfiguration.ApplyAsync(clouds, converted.Folder, folder);

        var planned = await applied.PlanAsync(converted.Synthesize(folder));

        Assert.NotEmpty(clouds.Resources);
        Assert.Empty(planned);
    }

    private static IEnumerable<string> TypesIn(string folder)
    {
        var text = string.Concat(Directory.EnumerateFiles(folder, "*.tf", SearchOption.AllDirectories).Select(File.ReadAllText));
        return from provider in SchemaStore.Providers.Select(SchemaStore.Load)
               from type in provider.Resources.Keys.Select(type => ("resource", type)).Concat(provider.DataSources.Keys.Select(type => ("data", type)))
               where text.Contains($"{type.Item1} \"{type.Item2}\"", StringComparison.Ordinal)
               select $"{type.Item1} {type.Item2}";
    }
}
