using System.Diagnostics;
using System.Globalization;
using Infra.Cli.Tests.Changes;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;
using Infra.Pipelines;
using Infra.Pipelines.Model;
using Infra.Testing.Synthesized;
using Infra.Testing.Yaml;

namespace Infra.Cli.Tests.Commands;

/// <summary>The step that applies, as it is rendered for GitHub, cancelled as a hosted runner does: by an interrupt to the process that it started, and to no other.</summary>
public sealed class CancelledStepTests : IDisposable
{
    private const string Network = "aws-dev-network";

    private static readonly GitHubRepository Repository = new() { Owner = "lynx", Name = "infra" };

    private readonly SynthesizedEstate _estate = new() { Environments = [new("dev", GateMode.Soft)] };

    public CancelledStepTests()
    {
        RealTerraform.Require();
        _estate.Add(Network, Config.Of(
            Config.Data($"{Network}/Vpc"),
            Config.Data($"{Network}/Slow", $"${{terraform_data.{Config.Id($"{Network}/Vpc")}.id}}").Running($"touch {Started}; sleep 60")));
        GitRepository.Run(_estate.Root, "init", "--quiet");
        GitRepository.Commit(_estate.Root, "One");
    }

    private string Started => Path.Combine(_estate.Root, "started");

    private string State => _estate.StateOf(Network);

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Step_that_is_cancelled_lets_Terraform_write_its_state_and_free_its_lock(string signal)
    {
        Assert.Equal(0, (await _estate.RunAsync("diff", "--plans", "1", "--summaries", Path.Combine(_estate.Root, "summaries"))).ExitCode);
        using var step = Start(StepOf("apply-dev-1", "Apply the saved plans"));
        while (!File.Exists(Started)) await Task.Delay(20, TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", [$"-{signal}", step.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await step.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, step.ExitCode);
        Assert.Equal(2, StateContent.Read(await File.ReadAllTextAsync(State, TestContext.Current.CancellationToken)).Resources);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(State)!, "*.lock.info"));
    }

    private string StepOf(string job, string title)
    {
        DeliveryOptions options = new()
        {
            Repositories = [Repository],
            Governance = [new() { Branches = [new("main", "main")], Checks = [SourceRepository.RequiredCheck], Environments = [new() { Name = "dev", Reviewers = [] }], Owners = new("@lynx/platform") { GitHubId = 1 } }],
            Clouds = new Dictionary<string, Activation> { ["aws"] = Activation.Active((identity, forge) => AwsLogin.Of(identity, forge, "123456789012", "eu-central-1")) },
            Gates = [GateTool.Infra],
        };
        var steps = YamlNodes.Parse(new Delivery(options).Render(_estate.Load())[".github/workflows/deploy.yml"]).At("jobs", job, "steps").Items();
        return steps.Single(step => step.At("name").Text() == title).At("run").Text();
    }

    /// <summary>As a runner starts a script of bash, with the launcher that takes the place of its shell.</summary>
    private Process Start(string script)
    {
        var launcher = Path.Combine(_estate.Root, "infra");
        File.WriteAllText(launcher, $"#!/usr/bin/env bash\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "Infra.Cli.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(launcher, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var file = Path.Combine(_estate.Root, "step.sh");
        File.WriteAllText(file, script);
        return Process.Start(new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", file])
        {
            WorkingDirectory = _estate.Root, Environment = { ["STACKS"] = $"[\"{Network}\"]", ["RUN"] = "1", ["INFRA_ROOT"] = _estate.Root },
        })!;
    }
}
