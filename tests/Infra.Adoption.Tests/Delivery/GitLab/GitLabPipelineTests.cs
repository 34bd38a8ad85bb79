using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Adoption.Tests.Packages;

namespace Infra.Adoption.Tests.Delivery.GitLab;

/// <summary>
/// The generated pipeline of GitLab from a clean clone of a team's repository to applied resources. Real are the pipeline, the program that reads and runs it,
/// the commands from their packages, the team's tests and formatting, Terraform with its provider, OPA with the policies, and the login: a job has no key, and
/// takes its role with the token of its job. AWS is an emulator. Conftest is a script around OPA; TFLint, Trivy and Checkov only record that they were asked.
/// </summary>
public sealed class GitLabPipelineTests(PackageFeed feed) : IAsyncLifetime
{
    private const string Network = "aws-dev-network";

    private static readonly string[] Prod = ["--variable", "CI_PIPELINE_SOURCE=web", "--variable", "TASK=deploy", "--variable", "INPUT_ENVIRONMENT=prod", "--manual", "deploy:approve-prod"];

    private AwsEmulator? _aws;
    private GitLabProject _project = null!;
    private HttpClient _s3 = null!;

    public async ValueTask InitializeAsync()
    {
        var (emulator, mirror) = (AwsEmulator.Require(), ProviderMirror.Require());
        _aws = new(emulator, TeamRepository.Account);
        _s3 = _aws.Connect($"lynx-tfstate-{TeamRepository.Account}/");
        _project = new(await TeamRepository.CreateAsync(feed, _aws, mirror, "on gitlab"));
    }

    public ValueTask DisposeAsync()
    {
        _s3?.Dispose();
        _project?.Dispose();
        _aws?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Change_is_proposed_refused_or_merged_and_applied_as_it_was_planned()
    {
        await BadChangeIsRefusedByTheGatesAsync();
        await ChangeIsPlannedGatedAndReportedAsync();
        await MergeAppliesThePlanThatWasGatedAsync();
        await AnotherPlanFindsNothingLeftAsync();
        await BadChangeThatWasMergedIsNotAppliedAsync();
    }

    private async Task BadChangeIsRefusedByTheGatesAsync()
    {
        var run = _project.RunMergeRequest(TeamRepository.OpenSsh);

        Assert.True(run.ExitCode == 1, run.Text);
        Assert.Equal(["pull-request:policies", "pull-request:simulate-prod"], run.Failed.Order(StringComparer.Ordinal));
        AssertSshIsRefused(run.Of("pull-request:simulate-prod"));
        Assert.Contains(
            "FAIL - masked/aws-prod-network.json - infra.network - AWS-0107 aws_security_group.Ssh: Port 22 is open to \"0.0.0.0/0\".", run.Of("pull-request:policies"), StringComparison.Ordinal);
        Assert.Contains("## ⛔ Plan: ", run.Of("pull-request:report"), StringComparison.Ordinal);
        await AssertNothingIsStoredAsync();
    }

    private async Task ChangeIsPlannedGatedAndReportedAsync()
    {
        var run = _project.RunMergeRequest(TeamRepository.WiderNetwork);

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Empty(run.Failed);
        Assert.Contains("Nothing to do.", run.Of("pull-request:simulate-prod"), StringComparison.Ordinal);
        Assert.Contains("dev (soft): ", run.Of("pull-request:simulate-dev"), StringComparison.Ordinal);
        Assert.Contains("8 to create\n", run.Of("pull-request:report"), StringComparison.Ordinal);
        Assert.Contains("+ Vpc/Vpc  (aws_vpc)\n", run.Of("pull-request:report"), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Passed, job => job.StartsWith("deploy:", StringComparison.Ordinal));
        AssertEveryGateWasAsked();
        await AssertNothingIsStoredAsync();
    }

    private async Task MergeAppliesThePlanThatWasGatedAsync()
    {
        _project.Merge(TeamRepository.WiderNetwork);

        var run = _project.Run("--manual", "deploy:approve-prod");

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains("dev (soft): ", run.Of("deploy:plan-dev"), StringComparison.Ordinal);
        Assert.Contains("8 to create\n", run.Of("deploy:review-dev"), StringComparison.Ordinal);
        Assert.Contains($"{Network}: applied (8 created in ", run.Of("deploy:apply-dev-1"), StringComparison.Ordinal);
        Assert.Contains("deploy:approve-prod", run.Passed);
        Assert.Contains("aws-prod-network: applied (", run.Of("deploy:apply-prod-1"), StringComparison.Ordinal);
        Assert.Equal("10.24.0.0/16", await BlockOfAsync("dev"));
        Assert.Single(await KeysAsync("plans/dev/"), key => key.EndsWith($"/{Network}", StringComparison.Ordinal));
    }

    private async Task AnotherPlanFindsNothingLeftAsync()
    {
        var run = _project.Run("deploy:plan-dev", "--needs");

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains($"{Network}: no changes\n", run.Of("deploy:plan-dev"), StringComparison.Ordinal);
        Assert.Equal("10.24.0.0/16", await BlockOfAsync("dev"));
    }

    private async Task BadChangeThatWasMergedIsNotAppliedAsync()
    {
        var before = await StateAsync("prod");
        _project.Merge(TeamRepository.OpenSsh);

        var run = _project.Run(Prod);

        Assert.True(run.ExitCode == 1, run.Text);
        Assert.Equal(["deploy:plan-prod"], run.Failed);
        AssertSshIsRefused(run.Of("deploy:plan-prod"));
        Assert.DoesNotContain("deploy:apply-prod-1", run.Passed);
        Assert.Equal(before, await StateAsync("prod"));
    }

    private static void AssertSshIsRefused(string log)
    {
        Assert.Matches(@"(?m)^prod \(hard\): \d+ findings, 0 waived, 0 undecided until the plan: stopped by \d+ findings of HIGH or higher$", log);
        Assert.Contains("HIGH     AWS-0107, CKV_AWS_24, CKV_AWS_25  aws-prod-network/Ssh  stacks/Aws/AwsStacks.cs:", log, StringComparison.Ordinal);
    }

    private void AssertEveryGateWasAsked()
    {
        foreach (var call in (string[])
                 [
                     $"conftest test masked/{Network}.json --policy policy --all-namespaces",
                     $"tflint --chdir cdktf.out/stacks/{Network}", "trivy config ", $"checkov --directory cdktf.out/stacks/{Network}",
                 ])
            Assert.Contains(_project.Calls, made => made.StartsWith(call, StringComparison.Ordinal));
    }

    private async Task AssertNothingIsStoredAsync() => Assert.DoesNotContain(await KeysAsync(""), key => key.StartsWith("plans/", StringComparison.Ordinal) || key.Contains("/network/", StringComparison.Ordinal));

    private async Task<string> BlockOfAsync(string environment) =>
        (string)JsonNode.Parse(await StateAsync(environment))!["resources"]!.AsArray().Single(resource => (string?)resource!["type"] == "aws_vpc")!["instances"]![0]!["attributes"]!["cidr_block"]!;

    private Task<string> StateAsync(string environment) => _s3.GetStringAsync($"aws/{environment}/network/terraform.tfstate", TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<string>> KeysAsync(string prefix) =>
        [.. Regex.Matches(await _s3.GetStringAsync($"?list-type=2&prefix={prefix}", TestContext.Current.CancellationToken), "<Key>([^<]*)</Key>").Select(key => key.Groups[1].Value)];
}
