using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Plans;
using Infra.Deployment.Records;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Records;

/// <summary>
/// Writes a record of this run next to each state, for the status page. Failing to write a record does not fail the run, since the
/// deployment is done: a message is shown, and the page shows the previous record.
/// </summary>
/// <param name="target">The target of the stacks.</param>
/// <param name="variables">The environment variables.</param>
/// <param name="terminal">The user's terminal.</param>
internal sealed class RunRecorder(DeploymentTarget target, Func<string, string?> variables, Terminal terminal)
{
    private readonly RecordStore _store = new(target.Clouds);
    private readonly Lock _gate = new();
    private Task<RunEntry>? _run;

    /// <summary>Records a run for a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="text">The changes or the error, in one line.</param>
    public Task RecordAsync(SynthesizedStack stack, RunOutcome outcome, string text) => TryAsync(stack, async () =>
    {
        var run = await RunAsync() with { At = DateTimeOffset.UtcNow, Outcome = outcome, Text = text };
        var before = outcome is RunOutcome.Unchanged or RunOutcome.Failed ? await _store.FindAsync(stack, CancellationToken.None) : null;
        await _store.SaveAsync(stack, StackRecord.After(before, stack.Name, run, StackFiles.Digest(stack), Applications(stack)), CancellationToken.None);
    });

    /// <summary>Records a drift check.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="plan">The plan; null if it could not be made.</param>
    public Task RecordDriftAsync(SynthesizedStack stack, StackPlan? plan) => TryAsync(stack, async () =>
    {
        var changes = plan?.Plan is { } made ? made.IsEmpty ? "" : PlanText.Summary(made) : null;
        await _store.SaveDriftAsync(
            stack, new(stack.Name, DateTimeOffset.UtcNow, (await RunAsync()).Url, changes, [.. plan?.Plan?.Opened.Select(one => $"{one.ConstructPath}: {one.Text}") ?? []]), CancellationToken.None);
    });

    /// <summary>The origin of the run, read once.</summary>
    private Task<RunEntry> RunAsync()
    {
        lock (_gate) return _run ??= new RunOrigin(new(target.Repository), variables, terminal).ReadAsync();
    }

    private Dictionary<string, string> Applications(SynthesizedStack stack) =>
        stack.Entry.Environment is { } environment && ReleaseFolder.Read(target.Repository.Root).GetValueOrDefault(environment) is { } file
            ? file.Applications.ToDictionary(application => application.Key, application => application.Value.Version)
            : [];

    private async Task TryAsync(SynthesizedStack stack, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (InfraException e)
        {
            terminal.Done($"{stack.Name}: the result of this run is not recorded: {e.Problems[0]}");
        }
    }
}
