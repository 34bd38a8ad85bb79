using System.Text.Json.Nodes;
using Infra.Schemas.Storage;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class ProvidersTests : IDisposable
{
    private const string Schema =
        """
        {"provider_schemas":{"registry.terraform.io/hashicorp/time":{"provider":{},"resource_schemas":{"time_sleep":{"block":{"attributes":{
          "duration_on_create":{"type":"string","optional":true},"id":{"type":"string","computed":true},
          "reason":{"type":"string","required":true},"triggers":{"type":["map","string"],"optional":true,"deprecated":true}}}}}}}}
        """;

    private readonly SynthesizedEstate _estate = new();

    public ProvidersTests()
    {
        _estate.Add("aws-dev-network", Resource("""{"create_duration":"30s","triggers":{"a":"b"}}"""));
        File.WriteAllText(SchemaPath, Schema);
    }

    private string SchemaPath => Path.Combine(_estate.Root, "schema.json");

    private string Stored => Path.Combine(_estate.Root, "src", "Infra.Schemas", "Providers");

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Update_stores_the_schema_and_says_what_changes_for_the_stacks()
    {
        var result = await RunAsync("update", "time", "--schema", SchemaPath, "--version", "9.0.0");

        Assert.Equal(
            """
            time 9.0.0: 1 resources, 0 data sources, 0 ephemeral resources, 0 functions, from terraform providers schema
            aws-dev-network: time_sleep.create_duration is removed; see duration_on_create
            aws-dev-network: time_sleep.triggers is deprecated
            aws-dev-network: time_sleep.reason is now required

            """,
            result.Output);
        using var file = File.OpenRead(Path.Combine(Stored, "time-9.0.0.schema.br"));
        Assert.Equal(["time_sleep"], SchemaFile.Decompress(file).Resources.Keys);
    }

    [Fact]
    public async Task Update_that_changes_nothing_for_the_stacks_says_so()
    {
        _estate.Add("aws-dev-network", []);

        var result = await RunAsync("update", "time", "--schema", SchemaPath, "--version", "9.0.0");

        Assert.EndsWith("\nNothing changes in the synthesized stacks (1).\n", result.Output);
    }

    [Fact]
    public async Task Update_without_a_synthesized_stack_says_that_it_looked_at_none()
    {
        Directory.Delete(_estate.Out, recursive: true);

        var result = await RunAsync("update", "time", "--schema", SchemaPath, "--version", "9.0.0");

        Assert.EndsWith("\nNo stack is synthesized: run infra synth before an update to see what it changes.\n", result.Output);
    }

    [Fact]
    public async Task Schema_without_a_version_is_refused_and_nothing_is_stored()
    {
        var result = await RunAsync("add", "time", "--schema", SchemaPath);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("INFRA0305 hashicorp/time: The version of ROOT/schema.json is unknown. Give --version VERSION with --schema.", result.Error);
        Assert.False(Directory.Exists(Stored));
    }

    [Fact]
    public async Task List_names_every_stored_provider()
    {
        var result = await RunAsync();

        Assert.Equal(SchemaStore.Providers, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(' ')[0]));
    }

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        _estate.RunAsync(["providers", .. arguments], null, TestContext.Current.CancellationToken);

    private static JsonObject Resource(string body) => new() { ["resource"] = new JsonObject { ["time_sleep"] = new JsonObject { ["wait"] = JsonNode.Parse(body) } } };
}
