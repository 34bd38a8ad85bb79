using Infra.Simulator.Faults;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Lifecycle;

public sealed class FaultTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HeldClock _clock = new();
    private SimulatedClouds _clouds = null!;

    private IEnumerable<string> Names => _clouds.Resources.Select(resource => resource.State["name"].Scalar).Order(StringComparer.Ordinal);

    public async ValueTask InitializeAsync() => _clouds = await SimulatedClouds.StartAsync(_folder.Path, _clock);

    public async ValueTask DisposeAsync()
    {
        await _clouds.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Throttling_is_survived_by_repeating_requests()
    {
        var terraform = await InitializeAsync(3);
        _clouds.Faults.Add(new Fault.Throttling(Requests: 3));
        await terraform.ApplyAsync();

        Assert.Equal(["group-0", "group-1", "group-2"], Names);
    }

    [Fact]
    public async Task Throttling_that_lasts_fails_the_apply_and_the_next_run_converges()
    {
        var terraform = await InitializeAsync(1);
        _clouds.Faults.Add(new Fault.Throttling(Requests: FaultInjector.Attempts + 1));

        Assert.Contains("ThrottlingException: Rate exceeded", await FailedApplyAsync(terraform));
        await AssertConvergesAsync(terraform, 1);
    }

    [Fact]
    public async Task Failed_create_keeps_what_was_created_and_the_next_run_converges()
    {
        var terraform = await InitializeAsync(5);
        _clouds.Faults.Add(new Fault.FailedCreate(After: 2));

        Assert.Contains("aws_cloudwatch_log_group: InternalError", await FailedApplyAsync(terraform));
        Assert.Equal(4, Names.Count());
        Assert.Equal(["create"], (await terraform.PlannedActionsAsync()).Values);
        await AssertConvergesAsync(terraform, 5);
    }

    [Fact]
    public async Task Create_that_fails_half_way_is_tainted_and_replaced_by_the_next_run()
    {
        var terraform = await InitializeAsync(1);
        _clouds.Faults.Add(new Fault.FailedCreate(After: 0, LeavesResource: true));

        Assert.Contains("unexpected state 'CREATE_FAILED'", await FailedApplyAsync(terraform));
        Assert.Equal(["delete,create"], (await terraform.PlannedActionsAsync()).Values);
        await AssertConvergesAsync(terraform, 1);
    }

    [Fact]
    public async Task Slow_create_is_waited_for()
    {
        var terraform = await InitializeAsync(1);
        _clouds.Faults.Add(new Fault.SlowCreate("aws_cloudwatch_log_group", HeldClock.Held));

        var apply = terraform.ApplyAsync();
        await _clock.Asked;
        Assert.False(apply.IsCompleted);
        Assert.Empty(Names);
        _clock.Release();

        await apply;
        await AssertConvergesAsync(terraform, 1);
    }

    [Fact]
    public async Task Lost_connection_fails_the_apply_and_the_next_run_converges()
    {
        var terraform = await InitializeAsync(4);
        _clouds.Faults.Add(new Fault.LostConnection(After: 2));

        await FailedApplyAsync(terraform);
        Assert.NotEqual(4, Names.Count());
        await AssertConvergesAsync(terraform, 4);
    }

    [Fact]
    public async Task Change_behind_the_back_of_Terraform_is_found_and_repaired()
    {
        var terraform = await InitializeAsync(2);
        await terraform.ApplyAsync();
        _clouds["aws"].Account("111122223333").Change("aws_cloudwatch_log_group", "group-1", "retention_in_days", Value.Of(1m));

        Assert.Equal([KeyValuePair.Create("aws_cloudwatch_log_group.g1", "update")], await terraform.PlannedActionsAsync());
        await AssertConvergesAsync(terraform, 2);
        Assert.All(_clouds.Resources, resource => Assert.Equal(Value.Of(30m), resource.State["retention_in_days"]));
    }

    [Fact]
    public async Task Deletion_behind_the_back_of_Terraform_is_found_and_repaired()
    {
        var terraform = await InitializeAsync(2);
        await terraform.ApplyAsync();
        _clouds["aws"].Account("111122223333").Delete("aws_cloudwatch_log_group", "group-0");

        Assert.Equal([KeyValuePair.Create("aws_cloudwatch_log_group.g0", "create")], await terraform.PlannedActionsAsync());
        await AssertConvergesAsync(terraform, 2);
    }

    private Task<Terraform> InitializeAsync(int groups) =>
        Terraform.InitializeAsync(_clouds, Stack.Write(_folder, "groups", Stack.LogGroups(groups)));

    private static async Task<string> FailedApplyAsync(Terraform terraform)
    {
        var (code, output) = await terraform.RunAsync("apply", "-auto-approve", "-input=false");
        Assert.Equal(1, code);
        return output;
    }

    private async Task AssertConvergesAsync(Terraform terraform, int groups)
    {
        await terraform.ApplyAsync();
        Assert.Equal(0, await terraform.PlanAsync());
        Assert.Equal(Enumerable.Range(0, groups).Select(i => $"group-{i}"), Names);
    }

    /// <summary>A clock that holds waits of a day until it is told, and keeps others as short as they are.</summary>
    private sealed class HeldClock : TimeProvider
    {
        public static readonly TimeSpan Held = TimeSpan.FromDays(1);

        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private ITimer? _timer;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime != Held) return timer;
            _timer = timer;
            _asked.SetResult();
            return timer;
        }

        /// <summary>Completes once somebody waits.</summary>
        public Task Asked => _asked.Task;

        public void Release() => _timer!.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
