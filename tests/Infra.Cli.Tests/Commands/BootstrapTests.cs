using Infra.Deployment.States;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>
/// The ways in which a bootstrap can have been left. Here the stack's own backend is a file too, so its storage always exists; the
/// tests against the emulator have one that has to be made.
/// </summary>
public sealed class BootstrapTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public BootstrapTests()
    {
        RealTerraform.Require();
        _estate.Add("aws-foundation", Config.Of(Config.Data("aws-foundation/State")));
    }

    private string Local => Path.Combine(_estate.Root, "aws-foundation.bootstrap.tfstate");

    private string Storage => _estate.StateOf("aws-foundation");

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Bootstrap_killed_before_the_move_resumes_with_the_same_state()
    {
        await BootstrapAsync();
        File.Move(Storage, Local);
        var before = Content(Local);

        var result = await BootstrapAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.True(before.IsSameAs(Content(Storage)));
        Assert.False(File.Exists(Local));
    }

    [Fact]
    public async Task Bootstrap_killed_between_the_move_and_the_cleaning_only_cleans()
    {
        await BootstrapAsync();
        File.Copy(Storage, Local);
        var before = await File.ReadAllTextAsync(Storage, TestContext.Current.CancellationToken);

        var result = await BootstrapAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(Storage, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Local));
    }

    [Fact]
    public async Task Bootstrap_killed_between_the_move_and_the_cleaning_applies_what_is_new()
    {
        await BootstrapAsync();
        File.Copy(Storage, Local);
        _estate.Add("aws-foundation", Config.Of(Config.Data("aws-foundation/State"), Config.Data("aws-foundation/Roles")));

        var result = await BootstrapAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, Content(Storage).Resources);
        Assert.False(File.Exists(Local));
    }

    [Fact]
    public async Task Bootstrap_over_another_state_refuses_and_keeps_both()
    {
        await BootstrapAsync();
        await File.WriteAllTextAsync(Local, """{"version":4,"lineage":"another","serial":9,"resources":[]}""", TestContext.Current.CancellationToken);

        var result = await BootstrapAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(
            "INFRA0215 aws-foundation: Its storage and ROOT/aws-foundation.bootstrap.tfstate hold different states; both are kept as they are. "
            + "Find out which one describes the cloud, and move the other away before you run this again.\n",
            result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Local));
        Assert.Equal(1, Content(Storage).Resources);
    }

    [Fact]
    public async Task Bootstrap_a_second_time_changes_nothing()
    {
        await BootstrapAsync();
        var before = Content(Storage);

        var result = await BootstrapAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("aws-foundation: no changes\n", result.Output);
        Assert.True(before.IsSameAs(Content(Storage)));
    }

    [Fact]
    public async Task Bootstrap_as_a_dry_run_shows_the_plan_and_creates_nothing()
    {
        var result = await _estate.RunAsync("bootstrap", "aws", "--dry-run");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            $"""
            aws-foundation: 1 to create
              + State  (terraform_data)
            Its state is in {Storage}.

            """,
            result.Output);
        Assert.False(File.Exists(Storage));
        Assert.False(File.Exists(Local));
    }

    [Fact]
    public async Task Bootstrap_leaves_no_other_backend_in_the_output_of_synth()
    {
        await BootstrapAsync();

        Assert.Equal(["cdk.tf.json"], Directory.EnumerateFileSystemEntries(Path.Combine(_estate.Out, "stacks", "aws-foundation")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Bootstrap_of_a_cloud_without_a_foundation_names_those_that_have_one()
    {
        var result = await _estate.RunAsync("bootstrap", "azure", "--auto-approve");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("INFRA0214 bootstrap azure: The estate has no foundation in that cloud; it has aws-foundation. Choose one of them, or add the stack.\n", result.Error);
    }

    [Fact]
    public async Task Bootstrap_of_a_cloud_with_several_foundations_asks_for_one_of_them()
    {
        _estate.Add("aws-second", Config.Of(Config.Data("aws-second/State")));

        var result = await _estate.RunAsync("bootstrap", "aws", "--auto-approve");
        var named = await _estate.RunAsync("bootstrap", "aws-second", "--auto-approve");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "INFRA0214 bootstrap aws: That cloud has 2 foundations: aws-foundation, aws-second. Sign in to the account of one, and name it.\n",
            result.Error);
        Assert.Equal(0, named.ExitCode);
        Assert.True(File.Exists(_estate.StateOf("aws-second")));
    }

    private static StateContent Content(string file) => StateContent.Read(File.ReadAllText(file));

    private Task<CommandResult> BootstrapAsync() => _estate.RunAsync("bootstrap", "aws", "--auto-approve");
}
