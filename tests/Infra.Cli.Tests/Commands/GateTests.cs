using Infra.Contracts.Synthesized;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>Gates that looked at nothing, or at less than there is to see.</summary>
public sealed class GateTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new() { Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard)] };

    public GateTests() => _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")));

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Gate_that_has_nothing_to_judge_is_not_green()
    {
        var result = await _estate.RunAsync("gate", "--environment", "prod");

        Assert.Equal(
            (3, "", "INFRA0227 infra gate: There is nothing to judge: no stack is of that environment. Name an environment that has stacks, or leave the gate out.\n"),
            (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Gate_says_which_stack_has_no_plan()
    {
        RealTerraform.Require();
        _estate.Add("aws-prod-network", Config.Of(Config.Data("aws-prod-network/Vpc")));
        Assert.Equal(0, (await _estate.RunAsync("diff", "aws-prod-network")).ExitCode);

        var result = await _estate.RunAsync("gate");

        Assert.Equal("aws-dev-network is judged on what synth wrote, for it has no plan: run ./infra diff aws-dev-network first\n", result.Error);
    }
}
