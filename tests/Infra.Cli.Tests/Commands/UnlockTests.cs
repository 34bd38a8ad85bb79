using Infra.Cli.Commands;
using Infra.Deployment.States;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class UnlockTests : IDisposable
{
    private const string Network = "aws-dev-network";
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly StateLock Held = new("1f2e", "dana@laptop", "2026-05-04 10:00:00.123456 +0000 UTC", "apply");

    private readonly SynthesizedEstate _estate = new();

    public UnlockTests() => _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc")));

    public void Dispose() => _estate.Dispose();

    [Fact]
    public void Lock_that_is_named_confirmed_and_old_is_taken_away() => Assert.Empty(Refusals(Held, "1f2e", Network));

    [Fact]
    public void Lock_that_is_young_is_left() => Assert.Equal(
        ["INFRA0244 aws-dev-network: Its lock is 10 minutes old; dana@laptop may still be running. Wait until it is 60 minutes old, or add --force if you know that it is dead."],
        Refusals(Held with { Created = "2026-05-04 11:50:00.5 +0000 UTC" }, "1f2e", Network));

    [Fact]
    public void Lock_that_is_young_is_taken_away_by_force() =>
        Assert.Empty(Refusals(Held with { Created = "2026-05-04 11:50:00.5 +0000 UTC" }, "1f2e", Network, isForced: true));

    [Fact]
    public void Lock_of_somebody_else_is_left() => Assert.Equal(
        ["INFRA0243 aws-dev-network: Its lock is 1f2e of dana@laptop (apply, since 2026-05-04 10:00:00.123456 +0000 UTC), not 9c8d. Make sure that this run is dead too, and give its lock id."],
        Refusals(Held, "9c8d", Network, isForced: true));

    [Fact]
    public void Name_that_is_misspelt_confirms_nothing() => Assert.Equal(
        ["INFRA0241 aws-dev-network: \"aws-dev\" is not its name. Confirm with --confirm aws-dev-network."], Refusals(Held, "1f2e", "aws-dev", isForced: true));

    [Fact]
    public async Task State_that_nobody_holds_is_said_to_be_free()
    {
        RealTerraform.Require();

        var result = await _estate.RunAsync("unlock", Network, "--id", "1f2e", "--confirm", Network);

        Assert.Equal((1, "INFRA0242 aws-dev-network: Its state is not locked. Run the refused command again.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Stack_that_does_not_exist_is_refused()
    {
        var result = await _estate.RunAsync("unlock", "aws-dev-netwrok", "--id", "1", "--confirm", "aws-dev-netwrok");

        Assert.Equal((2, "INFRA0211 aws-dev-netwrok: The estate has no such stack; it has aws-dev-network. Did you mean \"aws-dev-network\"?\n"), (result.ExitCode, result.Error));
    }

    private IEnumerable<string> Refusals(StateLock held, string id, string confirmed, bool isForced = false) =>
        UnlockCommand.Refusals(_estate.Stack(Network), held, id, confirmed, isForced, Now).Select(problem => problem.ToString());
}
