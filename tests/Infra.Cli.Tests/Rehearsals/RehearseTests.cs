using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Rehearsals;

public sealed class RehearseTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new() { Environments = [new("dev", GateMode.Soft)] };

    public RehearseTests()
    {
        RealTerraform.Require();
        _estate.Add("aws-dev-network", SimulatedStack.Of("aws-dev-network"));
    }

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Rehearse_takes_every_step_and_leaves_a_report_and_no_clouds()
    {
        var result = await _estate.RunAsync("rehearse");

        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        Assert.Contains("9 of 9 steps passed", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_estate.Root, ".infra", "rehearsal.html")));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_estate.Root, ".infra", "rehearsals")));
    }

    [Fact]
    public async Task Rehearse_that_keeps_the_clouds_says_where_they_are()
    {
        var result = await _estate.RunAsync("rehearse", "--scenario", "promotion", "--keep");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Simulated clouds: ROOT/.infra/rehearsals/", result.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_estate.Root, ".infra", "rehearsals")));
    }

    [Fact]
    public async Task Rehearse_of_a_stack_that_is_refused_fails_names_it_and_goes_no_further()
    {
        var broken = SimulatedStack.Of("aws-dev-network");
        broken["resource"]!["aws_eip"]!["Address"]!["no_such_argument"] = JsonValue.Create(1);
        _estate.Add("aws-dev-network", broken);

        var result = await _estate.RunAsync("rehearse");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("gates dev     failed", result.Output, StringComparison.Ordinal);
        Assert.Contains("deploy dev    not reached", result.Output, StringComparison.Ordinal);
        Assert.Contains("INFRA0204 aws-dev-network", result.Error, StringComparison.Ordinal);
        Assert.Contains("no_such_argument", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rehearse_stops_with_exit_code_3_where_a_hard_gate_does()
    {
        using var hard = new SynthesizedEstate { Environments = [new("dev", GateMode.Hard)] };
        hard.Add("aws-dev-network", SimulatedStack.Of("aws-dev-network"));

        var result = await hard.RunAsync("rehearse");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("\nINFRA0231 ", result.Error, StringComparison.Ordinal);
        // What is below the threshold, such as a network without flow logs, stops nothing.
        Assert.All(
            result.Error.Split('\n').Where(line => line.StartsWith("INFRA", StringComparison.Ordinal)),
            line => Assert.Equal(
                "INFRA0231 aws-dev-network/settings: A hard gate stops it: INFRA-BACKEND A stack stores its state in the estate's backend, encrypted and locked. "
                + "Run ./infra synth again, and change the storage of states in the estate only.", line));
    }
}
