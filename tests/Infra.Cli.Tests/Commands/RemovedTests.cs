using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>States of stacks whose code is gone, read with Terraform for real.</summary>
public sealed class RemovedTests : IDisposable
{
    private const string Stack = "aws-old-network";

    private readonly SynthesizedEstate _estate = new();

    public RemovedTests()
    {
        RealTerraform.Require();
        _estate.Add(Stack, Config.Of(Config.Data($"{Stack}/Vpc"), Config.Data($"{Stack}/Nat")));
    }

    private string Summaries => Path.Combine(_estate.Root, "summaries");

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task State_of_a_removed_stack_says_what_it_holds_and_then_that_it_holds_nothing()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        var before = await RemovedAsync(StackBackend.Find(_estate.Stack(Stack).Json));
        Assert.Equal(0, (await _estate.RunAsync(["removed", ChangedFile, "--report-only"], null, TestContext.Current.CancellationToken)).ExitCode);
        await _estate.RunAsync("destroy", Stack, "--confirm", Stack);
        var after = await RemovedAsync(StackBackend.Find(_estate.Stack(Stack).Json));

        Assert.Equal((8, $"{Stack}: its state holds 2\n  terraform_data.Nat\n  terraform_data.Vpc\n"), (before.ExitCode, before.Output));
        Assert.Equal((0, $"{Stack}: its state holds nothing\n"), (after.ExitCode, after.Output));
        Assert.Equal([$"{Stack}.held.json"], Directory.EnumerateFiles(Summaries).Select(Path.GetFileName));
    }

    [Fact]
    public async Task State_that_nobody_can_read_is_not_empty()
    {
        var unknown = await RemovedAsync(null);
        var refused = await RemovedAsync(new() { ["nowhere"] = new JsonObject() });

        Assert.Equal((7, $"{Stack}: its state could not be read: its place is unknown\n"), (unknown.ExitCode, unknown.Output));
        Assert.Equal(7, refused.ExitCode);
        Assert.StartsWith($"{Stack}: its state could not be read: terraform init: ", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_files_that_are_none_are_refused()
    {
        await WriteAsync(null);

        var name = await _estate.RunAsync(["removed", ChangedFile, "aws-new-network"], null, TestContext.Current.CancellationToken);
        var file = await _estate.RunAsync(["removed", "nowhere.json"], null, TestContext.Current.CancellationToken);

        Assert.Equal((2, "INFRA0273 aws-new-network: ROOT/changed.json names no removed stack of that name. Leave the names out to read the states of all.\n"), (name.ExitCode, name.Error));
        Assert.Equal((2, "INFRA0272 nowhere.json: It is not the output of ./infra changed --json. Write it with ./infra changed --json.\n"), (file.ExitCode, file.Error));
    }

    private string ChangedFile => Path.Combine(_estate.Root, "changed.json");

    private async Task<CommandResult> RemovedAsync(JsonObject? backend)
    {
        await WriteAsync(backend);
        return await _estate.RunAsync(["removed", ChangedFile, Stack, "--summaries", Summaries], null, TestContext.Current.CancellationToken);
    }

    private Task WriteAsync(JsonObject? backend) => File.WriteAllTextAsync(ChangedFile, new JsonObject
    {
        ["removed"] = new JsonArray(Stack),
        ["held"] = new JsonArray(new JsonObject { ["stack"] = Stack, ["environment"] = "old", ["holds"] = new JsonArray(), ["backend"] = backend?.DeepClone() }),
    }.ToJsonString(), TestContext.Current.CancellationToken);
}
