using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class DestroyTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public DestroyTests()
    {
        RealTerraform.Require();
        _estate
            .Add("aws-foundation", Config.Of(Config.Data("aws-foundation/State")))
            .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")).Output("subnet", "1"))
            .Add("aws-dev-cluster", Config.Of(Config.Data("aws-dev-cluster/Nodes", "${data.terraform_remote_state.producer.outputs.subnet}"))
                .Reading(_estate.StateOf("aws-dev-network")), "aws-dev-network");
    }

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Destroy_all_takes_dependants_first_and_the_foundation_last()
    {
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync("destroy", "--auto-approve");

        Assert.Equal(0, result.ExitCode);
        string[] order = ["aws-dev-cluster: applied (1 destroyed in ", "aws-dev-network: applied", "aws-foundation: applied (1 destroyed in "];
        var places = order.Select(line => result.Error.IndexOf(line, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Destroy_under_a_dependant_that_still_stands_is_refused()
    {
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync("destroy", "aws-dev-network", "--auto-approve");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("INFRA0212 aws-dev-cluster: It still exists, and it depends on aws-dev-network. Destroy it as well, or first.\n", result.Error);
    }

    [Fact]
    public async Task Destroy_a_foundation_under_stacks_of_its_cloud_names_each_of_them()
    {
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync("destroy", "aws-foundation", "--auto-approve");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            INFRA0212 aws-dev-cluster: It still exists, and it depends on aws-foundation. Destroy it as well, or first.
            INFRA0212 aws-dev-network: It still exists, and it depends on aws-foundation. Destroy it as well, or first.

            """, result.Error);
    }

    [Fact]
    public async Task Destroy_under_a_dependant_that_was_never_deployed_goes_ahead()
    {
        await _estate.RunAsync("deploy", "aws-dev-network", "--auto-approve");

        var result = await _estate.RunAsync("destroy", "aws-dev-network", "--auto-approve");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("aws-dev-network: applied (1 destroyed in ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws-dev-cluster", 0)]
    [InlineData("yes", 1)]
    public async Task Destroy_at_a_terminal_wants_the_name_of_the_stack_typed(string answer, int exitCode)
    {
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync(["destroy", "--out", _estate.Out, "aws-dev-cluster"], answer, TestContext.Current.CancellationToken);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("All of this will be destroyed: 1 to destroy. Type aws-dev-cluster to continue: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_with_a_dependant_that_fails_keeps_what_it_stands_on()
    {
        var stuck = Config.Data("aws-dev-cluster/Nodes", "${data.terraform_remote_state.producer.outputs.subnet}").Running("exit 3");
        stuck.Body["provisioner"]![0]!["local-exec"]!["when"] = "destroy";
        _estate.Add("aws-dev-cluster", Config.Of(stuck).Reading(_estate.StateOf("aws-dev-network")), "aws-dev-network");
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync("destroy", "aws-dev-*", "--auto-approve");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "INFRA0218 aws-dev-network: It was skipped, because aws-dev-cluster failed. Correct that, and run the same command again.\n",
            result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws-dev-cluster", 0, "")]
    [InlineData("aws-dev", 2, "INFRA0246 --confirm: \"aws-dev\" is not the name of what would be destroyed. Confirm with --confirm aws-dev-cluster.\n")]
    public async Task Destroy_in_a_pipe_takes_the_name_that_would_be_typed(string typed, int exitCode, string error)
    {
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync("destroy", "aws-dev-cluster", "--confirm", typed);

        Assert.Equal(exitCode, result.ExitCode);
        if (exitCode != 0) Assert.Equal(error, result.Error);
    }

    [Fact]
    public async Task Destroy_of_what_is_protected_is_refused_before_it_is_planned()
    {
        var (name, body) = Config.Data("aws-dev-data/Table");
        body["lifecycle"] = new System.Text.Json.Nodes.JsonObject { ["prevent_destroy"] = true };
        _estate.Add("aws-dev-data", Config.Of((name, body)));

        var result = await _estate.RunAsync("destroy", "aws-dev-data", "--confirm", "aws-dev-data");

        Assert.Equal(
            (1, "INFRA0247 aws-dev-data: It is protected: aws-dev-data/Table can't be destroyed. Remove prevent_destroy from them in a reviewed change, and deploy that first.\n"),
            (result.ExitCode, result.Error));
    }
}
