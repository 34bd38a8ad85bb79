using Infra.Deployment.States;
using Infra.Simulator;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>A bootstrap in simulated clouds, stopped at each of its steps and run again.</summary>
public sealed class BootstrapStepTests
{
    private const string Stopped = "INFRA0002 Stopped on request. Run the same command again to continue.\n";

    public BootstrapStepTests() => RealTerraform.Require();

    [Fact]
    public async Task Bootstrap_stopped_at_any_step_ends_in_the_same_place_when_it_is_run_again()
    {
        var steps = await CountStepsAsync();

        Assert.InRange(steps, 6, 12); // planning, applying, three resources, the end of the apply, moving, the end
        for (var step = 0; step < steps; step++) await StopAndRepeatAsync(step);
    }

    [Fact]
    public async Task Bootstrap_as_a_dry_run_says_where_the_state_goes_and_touches_nothing()
    {
        using var estate = NewEstate();

        var result = await estate.RunAsync("bootstrap", "aws", "--simulate", "--dry-run");

        Assert.Equal(
            $"""
            aws-foundation: 3 to create
              + Address  (aws_eip)
              + State  (aws_s3_bucket)
              + Vpc  (aws_vpc)
            It has no state yet. It would start in {estate.Root}/.infra/simulated/aws-foundation.bootstrap.tfstate, and move to s3://lynx-state/aws-foundation.tfstate once that exists.

            """,
            result.Output);
        Assert.Empty(await ResourcesAsync(estate));
        Assert.Empty(LocalStates(estate));
    }

    [Fact]
    public async Task Bootstrap_as_a_dry_run_after_one_that_was_stopped_says_where_the_state_is()
    {
        using var estate = NewEstate();
        await estate.RunUntilAsync(line => line.StartsWith("Moving", StringComparison.Ordinal), "bootstrap", "aws", "--simulate", "--auto-approve");

        var result = await estate.RunAsync("bootstrap", "aws", "--simulate", "--dry-run");

        Assert.Equal(
            $"""
            aws-foundation: no changes
            Its state is in {estate.Root}/.infra/simulated/aws-foundation.bootstrap.tfstate, from a run that was stopped, and would move to s3://lynx-state/aws-foundation.tfstate.

            """,
            result.Output);
    }

    [Fact]
    public async Task Governance_rests_in_the_storage_of_a_cloud_and_is_never_local()
    {
        using var estate = new SynthesizedEstate().Add("github-governance", SimulatedStack.Of("github-governance"));

        var result = await estate.RunAsync("bootstrap", "github", "--simulate", "--auto-approve");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.DoesNotContain("Moving", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(StateOf(estate, "github-governance")));
        Assert.Empty(LocalStates(estate));
    }

    private static async Task<int> CountStepsAsync()
    {
        using var estate = NewEstate();
        var result = await estate.RunAsync("bootstrap", "aws", "--simulate", "--auto-approve");
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Error.Count(c => c == '\n');
    }

    private static async Task StopAndRepeatAsync(int step)
    {
        using var estate = NewEstate();
        var seen = 0;

        var stopped = await estate.RunUntilAsync(_ => seen++ == step, "bootstrap", "aws", "--simulate", "--auto-approve");
        var repeated = await estate.RunAsync("bootstrap", "aws", "--simulate", "--auto-approve");

        Assert.True(stopped.ExitCode == 0 || stopped.Error.EndsWith(Stopped, StringComparison.Ordinal), stopped.Error);
        Assert.True(repeated.ExitCode == 0, $"after step {step}: {repeated.Error}");
        Assert.Equal(["aws_eip", "aws_s3_bucket", "aws_vpc"], await ResourcesAsync(estate));
        Assert.Equal(3, StateContent.Read(await File.ReadAllTextAsync(StateOf(estate, "aws-foundation"), TestContext.Current.CancellationToken)).Resources);
        Assert.Empty(LocalStates(estate));
    }

    private static IEnumerable<string> LocalStates(SynthesizedEstate estate) => Directory.EnumerateFiles(estate.Root, "*.bootstrap.tfstate*", SearchOption.AllDirectories);

    private static SynthesizedEstate NewEstate() => new SynthesizedEstate().Add("aws-foundation", SimulatedStack.Foundation("aws-foundation"));

    private static string StateOf(SynthesizedEstate estate, string stack) => Path.Combine(estate.Root, ".infra", "simulated", "states", "s3", $"{stack}.tfstate");

    /// <summary>The types of everything that exists in the clouds.</summary>
    private static async Task<IReadOnlyList<string>> ResourcesAsync(SynthesizedEstate estate)
    {
        await using var clouds = await SimulatedClouds.StartAsync(Path.Combine(estate.Root, ".infra", "simulated"));
        return [.. clouds.Resources.Select(resource => resource.Type).Order(StringComparer.Ordinal)];
    }
}
