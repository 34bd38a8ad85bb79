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
            (3, "", "INFRA0227 infra gate: There is nothing to check: no stack belongs to that environment. Name an environment that has stacks, or leave the gate out.\n"),
            (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Gate_says_which_stack_has_no_plan()
    {
        RealTerraform.Require();
        _estate.Add("aws-prod-network", Config.Of(Config.Data("aws-prod-network/Vpc")));
        Assert.Equal(0, (await _estate.RunAsync("diff", "aws-prod-network")).ExitCode);

        var result = await _estate.RunAsync("gate");

        Assert.Equal("aws-dev-network has no plan, so the gate checks the output of synth: run ./infra diff aws-dev-network first\n", result.Error);
    }

    /// <summary>Nothing of what is deferred is among the changes: a gate that read those alone would find nothing in it.</summary>
    [Theory]
    [InlineData(
        """
        "resource_changes": [], "complete": false, "applyable": false, "deferred_changes": [{"reason": "provider_config_unknown", "resource_change": OPEN}]
        """,
        "The plan is incomplete: Terraform defers aws_security_group.open (provider_config_unknown). Apply the resources that it depends on, and plan again.")]
    [InlineData(
        """
        "resource_changes": [], "errored": true, "complete": false, "applyable": false
        """,
        "The plan is incomplete: planning stopped with an error. Correct the error that terraform plan reported, and plan again.")]
    [InlineData(
        """
        "resource_changes": [OPEN], "complete": false, "applyable": true
        """,
        "The plan is incomplete: it needs a second plan and apply. Plan without -target, and without changes that Terraform defers.")]
    public async Task Plan_that_is_not_whole_is_not_let_through(string parts, string problem)
    {
        const string open = """
            {
              "address": "aws_security_group.open", "mode": "managed", "type": "aws_security_group", "name": "open", "provider_name": "registry.terraform.io/hashicorp/aws",
              "change": {
                "actions": ["create"], "before": null, "after_unknown": {"id": true},
                "after": {"ingress": [{"from_port": 22, "to_port": 22, "protocol": "tcp", "cidr_blocks": ["0.0.0.0/0"]}], "egress": []}
              }
            }
            """;
        _estate.Add("aws-prod-network", Config.Of(Config.Data("aws-prod-network/Vpc")));
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["plan.json"], $$$"""{"format_version": "1.2", "planned_values": {"root_module": {}}, {{{parts.Replace("OPEN", open, StringComparison.Ordinal)}}} }""");

        var result = await _estate.RunAsync("gate", "--plan", folder["plan.json"], "--environment", "prod");

        Assert.Equal((1, "", $"INFRA2003 {folder["plan.json"]}: {problem}\n"), (result.ExitCode, result.Output, result.Error));
    }
}
