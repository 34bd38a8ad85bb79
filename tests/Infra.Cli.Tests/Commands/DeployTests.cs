using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Deployment.Clouds;
using Infra.Deployment.Terraform;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class DeployTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public DeployTests() => RealTerraform.Require();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Deploy_two_waves_applies_the_producer_before_its_consumer_and_prints_outputs_without_secrets()
    {
        AddNetworkAndCluster();

        var result = await _estate.RunAsync("deploy", "--auto-approve");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("aws-dev-cluster.subnet = subnet-1\naws-dev-network.token = (sensitive)\n", result.Output);
        Assert.True(
            result.Error.IndexOf("aws-dev-network: applied (1 created in ", StringComparison.Ordinal)
            < result.Error.IndexOf("aws-dev-cluster: 1 to create", StringComparison.Ordinal), result.Error);
    }

    [Fact]
    public async Task Deploy_a_second_time_finds_nothing_to_do()
    {
        AddNetworkAndCluster();
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync("deploy", "--auto-approve");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("aws-dev-network: no changes\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("applied", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_in_a_pipe_without_approval_refuses_before_it_plans()
    {
        AddNetworkAndCluster();

        var result = await _estate.RunAsync("deploy");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "INFRA0210 infra deploy: It asks for confirmation before it changes anything, but there is no terminal. Add --auto-approve if the plan has been reviewed.\n",
            result.Error);
    }

    [Theory]
    [InlineData("yes", 0, true)]
    [InlineData("no", 1, false)]
    [InlineData("", 1, false)]
    public async Task Deploy_at_a_terminal_applies_only_what_is_approved(string answer, int exitCode, bool applied)
    {
        _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")));

        var result = await _estate.RunAsync(["deploy", "--out", _estate.Out], answer, TestContext.Current.CancellationToken);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(applied, File.Exists(_estate.StateOf("aws-dev-network")));
        Assert.Contains("Apply aws-dev-network (1 to create)? Type yes to continue: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_with_a_failing_stack_finishes_its_siblings_and_holds_up_its_dependants()
    {
        _estate
            .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc").Running("echo no more addresses >&2; exit 3")))
            .Add("aws-dev-cluster", Config.Of(Config.Data("aws-dev-cluster/Nodes")), "aws-dev-network")
            .Add("google-dev-network", Config.Of(Config.Data("google-dev-network/Vpc")))
            .Add("google-dev-cluster", Config.Of(Config.Data("google-dev-cluster/Nodes")), "google-dev-network");

        var result = await _estate.RunAsync("deploy", "--auto-approve", "--json");

        Assert.Equal(1, result.ExitCode);
        var status = JsonNode.Parse(result.Output)!.AsArray().ToDictionary(stack => (string)stack!["stack"]!, stack => (string)stack!["status"]!);
        Assert.Equal("failed", status["aws-dev-network"]);
        Assert.Equal("failed", status["aws-dev-cluster"]);
        Assert.Equal("applied", status["google-dev-network"]);
        Assert.Equal("applied", status["google-dev-cluster"]);
        Assert.EndsWith(
            """
            INFRA0218 aws-dev-cluster: It was skipped, because aws-dev-network failed. Correct that, and run the same command again.
            INFRA0204 aws-dev-network/Vpc: terraform apply: local-exec provisioner error: Error running command 'echo no more addresses >&2; exit 3': exit status 3. Output: no more addresses. Correct the cause and run the same command again; completed changes are in the state.

            """, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_that_fails_keeps_a_protected_resource_that_was_not_finished_and_makes_any_other_anew()
    {
        var ready = Path.Combine(_estate.Root, "ready");
        var key = Config.Data("aws-dev-data/Key").Running($"test -e '{ready}'");
        key.Body["lifecycle"] = new JsonObject { ["prevent_destroy"] = true };
        _estate.Add("aws-dev-data", Config.Of(key, Config.Data("aws-dev-data/Cache").Running($"test -e '{ready}'")));

        var first = await _estate.RunAsync("deploy", "--auto-approve");
        await File.WriteAllTextAsync(ready, "", TestContext.Current.CancellationToken);
        var second = await _estate.RunAsync("deploy", "--auto-approve");

        Assert.Equal(1, first.ExitCode);
        Assert.Contains("aws-dev-data: Key was not finished, and is kept for the next run\n", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Cache was not finished", first.Error, StringComparison.Ordinal);
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.Contains("aws-dev-data: applied (1 replaced in ", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_a_consumer_alone_names_the_producer_that_is_missing()
    {
        AddNetworkAndCluster();

        var result = await _estate.RunAsync("deploy", "aws-dev-cluster", "--auto-approve");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(
            "INFRA0213 aws-dev-cluster: It reads aws-dev-network, which have not been deployed. Deploy those too.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_while_another_holds_the_lock_exits_with_5_and_says_who()
    {
        _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc").Running($"touch {_estate.Root}/started; while [ ! -e {_estate.Root}/go ]; do sleep 0.05; done")));
        var first = _estate.RunAsync("deploy", "--auto-approve");
        while (!File.Exists(Path.Combine(_estate.Root, "started"))) await Task.Delay(20, TestContext.Current.CancellationToken);

        var second = await _estate.RunAsync("deploy", "--auto-approve");
        await File.WriteAllTextAsync(Path.Combine(_estate.Root, "go"), "", TestContext.Current.CancellationToken);

        Assert.Equal(5, second.ExitCode);
        Assert.Matches(
            @"INFRA0205 aws-dev-network: Its state is locked by \S+@\S+ since \d{4}-\d\d-\d\d [^(]+ \(apply, lock [0-9a-f-]{36}\)\. "
            + @"Wait until that run ends\. If it crashed, run: \./infra unlock aws-dev-network --id [0-9a-f-]{36} --confirm aws-dev-network\n$",
            second.Error);
        Assert.Equal(0, (await first).ExitCode);
    }

    [Fact]
    public async Task Deploy_that_is_stopped_lets_Terraform_write_its_state_and_free_its_lock()
    {
        _estate.Add("aws-dev-network", Config.Of(
            Config.Data("aws-dev-network/Vpc", "done"),
            Config.Data("aws-dev-network/Slow", $"${{terraform_data.{Config.Id("aws-dev-network/Vpc")}.id}}").Running($"touch {_estate.Root}/started; sleep 60")));
        using var stop = new CancellationTokenSource();
        var run = _estate.RunAsync(["deploy", "--out", _estate.Out, "--auto-approve"], null, stop.Token);
        while (!File.Exists(Path.Combine(_estate.Root, "started"))) await Task.Delay(20, TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        var result = await run;

        Assert.Equal(130, result.ExitCode);
        Assert.EndsWith("INFRA0002 Stopped on request. Run the same command again to continue.\n", result.Error, StringComparison.Ordinal);
        var state = JsonNode.Parse(await File.ReadAllTextAsync(_estate.StateOf("aws-dev-network"), TestContext.Current.CancellationToken))!;
        Assert.Contains(state["resources"]!.AsArray(), resource => (string?)resource!["name"] == "Vpc");
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(_estate.StateOf("aws-dev-network"))!, "*.lock.info"));
    }

    [Fact]
    public async Task Deploy_after_another_plan_took_the_place_of_the_one_that_was_shown_exits_with_4()
    {
        var stack = _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc", "shown"))).Stack("aws-dev-network");
        var terraform = new StackTerraform(DeploymentTarget.Real(new(_estate.Root)), stack);
        await terraform.InitAsync(TestContext.Current.CancellationToken);
        await terraform.PlanAsync(destroy: false, TestContext.Current.CancellationToken);
        _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc", "another")));
        await _estate.RunAsync("diff");

        var failure = await Assert.ThrowsAsync<InfraException>(() => terraform.ApplyAsync(_ => { }, TestContext.Current.CancellationToken));

        Assert.Equal(ExitCode.StalePlan, failure.ExitCode);
        Assert.Equal(
            $"INFRA0223 aws-dev-network: {stack.Directory}/plan.tfplan is no longer the plan that was shown. Plan again, and run one command at a time in this folder.",
            failure.Message);
        Assert.False(File.Exists(_estate.StateOf("aws-dev-network")));
    }

    [Fact]
    public async Task Deploy_before_the_bootstrap_has_finished_is_refused()
    {
        _estate.Add("aws-foundation", Config.Of(Config.Data("aws-foundation/State")));
        await File.WriteAllTextAsync(Path.Combine(_estate.Root, "aws-foundation.bootstrap.tfstate"), "{}", TestContext.Current.CancellationToken);

        var result = await _estate.RunAsync("deploy", "--auto-approve");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(
            "INFRA0219 aws-foundation: Its bootstrap was not finished: its state is still in ROOT/aws-foundation.bootstrap.tfstate. Run ./infra bootstrap aws-foundation.\n",
            result.Error, StringComparison.Ordinal);
    }

    private void AddNetworkAndCluster() => _estate
        .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc", "subnet-1"))
            .Output("cross-stack-output-subnet", "${terraform_data.Vpc.output}")
            .Output("token", "secret", sensitive: true))
        .Add("aws-dev-cluster", Config.Of(Config.Data("aws-dev-cluster/Nodes", "${data.terraform_remote_state.producer.outputs.cross-stack-output-subnet}"))
            .Reading(_estate.StateOf("aws-dev-network"))
            .Output("subnet", "${terraform_data.Nodes.output}"), "aws-dev-network");
}
