using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>States whose backend was changed, with Terraform for real.</summary>
public sealed class MigrateTests : IDisposable
{
    private const string Network = "aws-dev-network";

    private readonly SynthesizedEstate _estate = new();

    public MigrateTests()
    {
        RealTerraform.Require();
        Describe(Former);
    }

    private string Former => _estate.StateOf(Network);

    private string Present => Path.Combine(_estate.Root, "moved", $"{Network}.tfstate");

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task State_that_moved_with_its_backend_is_found()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        Directory.CreateDirectory(Path.GetDirectoryName(Present)!);
        File.Move(Former, Present);
        Describe(Present);

        Assert.Equal((0, $"{Network}: no changes\n"), await DiffAsync());
    }

    [Fact]
    public async Task State_that_was_left_behind_is_never_taken_for_none_and_is_brought_by_the_command_that_is_named()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        Describe(Present);

        foreach (var attempt in new[] { 1, 2 })
        {
            var refused = await _estate.RunAsync("diff");
            Assert.Equal(1, refused.ExitCode);
            Assert.True(refused.Error.EndsWith(
                $"INFRA0249 {Network}: Its state belongs in ROOT/moved/{Network}.tfstate, which has none; the last run here stored it in ROOT/states/{Network}.tfstate. Run ./infra migrate {Network} to move it.\n",
                StringComparison.Ordinal), $"{attempt}: {refused.Error}");
        }

        var moved = await _estate.RunAsync("migrate", Network);
        Assert.Equal((0, $"{Network}: its state is in ROOT/moved/{Network}.tfstate; the copy in ROOT/states/{Network}.tfstate is no longer used\n"), (moved.ExitCode, moved.Error));
        Assert.Equal((0, $"{Network}: no changes\n"), await DiffAsync());
    }

    [Fact]
    public async Task Two_different_states_are_both_kept()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        var first = await File.ReadAllTextAsync(Former, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(Present)!);
        await File.WriteAllTextAsync(Present, """{"version":4,"terraform_version":"1.11.0","serial":1,"lineage":"another","outputs":{},"resources":[]}""", TestContext.Current.CancellationToken);
        Describe(Present);

        var result = await _estate.RunAsync("migrate", Network);

        Assert.Equal(
            (1, $"INFRA0226 {Network}: ROOT/moved/{Network}.tfstate and ROOT/states/{Network}.tfstate hold different states; both are kept as they are. Find out which one describes the cloud, and move the other away.\n"),
            (result.ExitCode, result.Error));
        Assert.Equal(first, await File.ReadAllTextAsync(Former, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Backend_that_was_changed_before_anything_was_deployed_is_taken()
    {
        await _estate.RunAsync("diff");
        Describe(Present);

        Assert.Equal((0, $"{Network}: 1 to create\n  + Vpc  (terraform_data)\n"), await DiffAsync());
    }

    [Fact]
    public async Task Checkout_that_remembers_nothing_says_so()
    {
        var result = await _estate.RunAsync("migrate", Network);

        Assert.Equal(
            (2, $"INFRA0225 {Network}: This checkout has no record of where its state was. Run it in the checkout that deployed the stack last.\n"), (result.ExitCode, result.Error));
    }

    private async Task<(int ExitCode, string Output)> DiffAsync()
    {
        var result = await _estate.RunAsync("diff");
        return (result.ExitCode, result.Output + (result.ExitCode == 0 ? "" : result.Error));
    }

    private void Describe(string state)
    {
        var json = Config.Of(Config.Data($"{Network}/Vpc"));
        json["terraform"] = new System.Text.Json.Nodes.JsonObject { ["backend"] = new System.Text.Json.Nodes.JsonObject { ["local"] = new System.Text.Json.Nodes.JsonObject { ["path"] = state } } };
        _estate.Add(Network, json);
    }
}
