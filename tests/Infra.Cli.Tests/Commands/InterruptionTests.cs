using Infra.Deployment.States;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class InterruptionTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public InterruptionTests()
    {
        RealTerraform.Require();
        _estate.Add("aws-dev-network", Config.Of(
            Config.Data("aws-dev-network/Vpc"),
            Config.Data("aws-dev-network/Slow", $"${{terraform_data.{Config.Id("aws-dev-network/Vpc")}.id}}").Running($"touch {Started}; [ -e {Quick} ] || sleep 60")));
    }

    private string Started => Path.Combine(_estate.Root, "started");

    private string Quick => Path.Combine(_estate.Root, "quick");

    private string State => _estate.StateOf("aws-dev-network");

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_to_the_command_alone_reaches_Terraform_which_ends_in_order(string signal)
    {
        using var deploy = await StartAsync();

        deploy.Signal(signal);
        var result = await deploy.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, result.ExitCode);
        Assert.EndsWith("aws-dev-network: stopped after 1 of 2, state saved\nINFRA0002 Stopped on request. Run the same command again to continue.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, StateContent.Read(await File.ReadAllTextAsync(State, TestContext.Current.CancellationToken)).Resources);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(State)!, "*.lock.info"));
    }

    [Fact]
    public async Task Sudden_death_loses_nothing_that_a_second_run_would_need()
    {
        using (var deploy = await StartAsync()) deploy.KillEverything();
        await File.WriteAllTextAsync(Quick, "", TestContext.Current.CancellationToken);

        var result = await _estate.RunAsync("deploy", "--auto-approve");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("aws-dev-network: applied (1 created in ", result.Error, StringComparison.Ordinal);
    }

    private async Task<CommandProcess> StartAsync()
    {
        var deploy = new CommandProcess(_estate.Root, "deploy", "--out", _estate.Out, "--auto-approve");
        while (!File.Exists(Started)) await Task.Delay(20, TestContext.Current.CancellationToken);
        return deploy;
    }
}
