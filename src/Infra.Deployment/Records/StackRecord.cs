namespace Infra.Deployment.Records;

/// <summary>What runs have left of a stack, beside its state.</summary>
/// <param name="Stack">Its name.</param>
/// <param name="Last">The last run that worked on it.</param>
/// <param name="Deployed">What it is; null before it is deployed, and after it is destroyed.</param>
internal sealed record StackRecord(string Stack, RunEntry Last, DeployedState? Deployed)
{
    /// <summary>The record after another run.</summary>
    /// <param name="before">What was there; null where nothing was.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="run">The run.</param>
    /// <param name="synthesized">SHA-256 of what synth wrote for the stack.</param>
    /// <param name="applications">The versions of the environment's applications in that commit.</param>
    public static StackRecord After(StackRecord? before, string stack, RunEntry run, string synthesized, IReadOnlyDictionary<string, string> applications) => new(
        stack, run, run.Outcome switch
        {
            RunOutcome.Destroyed => null,
            RunOutcome.Failed => before?.Deployed,
            // What did not change is as it was since the run that changed it, and has a new commit all the same.
            RunOutcome.Unchanged when before?.Deployed is { } deployed => deployed with { Commit = run.Commit, Synthesized = synthesized, Applications = applications },
            _ => new(run.Commit, synthesized, run, applications),
        });
}

/// <summary>What a stack is.</summary>
/// <param name="Commit">The commit whose code it is.</param>
/// <param name="Synthesized">SHA-256 of what synth wrote for it from that commit.</param>
/// <param name="Since">The run that changed it last.</param>
/// <param name="Applications">Version by application.</param>
internal sealed record DeployedState(string Commit, string Synthesized, RunEntry Since, IReadOnlyDictionary<string, string> Applications);

/// <summary>What a look for drift saw of a stack.</summary>
/// <param name="Stack">Its name.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Url">Where people see the run; null for one outside of a pipeline.</param>
/// <param name="Changes">What a plan would change, in a line; empty where nothing; null where no plan could be made.</param>
/// <param name="Opened">What somebody has opened by hand.</param>
internal sealed record DriftRecord(string Stack, DateTimeOffset At, string? Url, string? Changes, IReadOnlyList<string> Opened)
{
    /// <summary>Whether the cloud is known to differ.</summary>
    public bool IsDrifted => Changes is { Length: > 0 } || Opened.Count > 0;
}
