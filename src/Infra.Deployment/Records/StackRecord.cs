namespace Infra.Deployment.Records;

/// <summary>The record that runs keep of a stack, next to its state.</summary>
/// <param name="Stack">The stack name.</param>
/// <param name="Last">The last run.</param>
/// <param name="Deployed">The deployed version; null before the first deployment and after destruction.</param>
internal sealed record StackRecord(string Stack, RunEntry Last, DeployedState? Deployed)
{
    /// <summary>Returns the record after another run.</summary>
    /// <param name="before">The previous record; null if there is none.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="run">The run.</param>
    /// <param name="synthesized">The SHA-256 of the stack's synth output.</param>
    /// <param name="applications">The versions of the environment's applications in that commit.</param>
    public static StackRecord After(StackRecord? before, string stack, RunEntry run, string synthesized, IReadOnlyDictionary<string, string> applications) => new(
        stack, run, run.Outcome switch
        {
            RunOutcome.Destroyed => null,
            RunOutcome.Failed => before?.Deployed,
            // Nothing changed since the run that is recorded, but the commit is new.
            RunOutcome.Unchanged when before?.Deployed is { } deployed => deployed with { Commit = run.Commit, Synthesized = synthesized, Applications = applications },
            _ => new(run.Commit, synthesized, run, applications),
        });
}

/// <summary>The deployed version of a stack.</summary>
/// <param name="Commit">The deployed commit.</param>
/// <param name="Synthesized">The SHA-256 of the stack's synth output for that commit.</param>
/// <param name="Since">The last run that changed the stack.</param>
/// <param name="Applications">Versions by application.</param>
internal sealed record DeployedState(string Commit, string Synthesized, RunEntry Since, IReadOnlyDictionary<string, string> Applications);

/// <summary>The result of a drift check for a stack.</summary>
/// <param name="Stack">The stack name.</param>
/// <param name="At">The time, in UTC.</param>
/// <param name="Url">The URL of the run; null outside a pipeline.</param>
/// <param name="Changes">What a plan would change, in one line; empty if nothing, null if it could not be planned.</param>
/// <param name="Opened">The access that was granted by hand.</param>
internal sealed record DriftRecord(string Stack, DateTimeOffset At, string? Url, string? Changes, IReadOnlyList<string> Opened)
{
    /// <summary>Whether drift was found.</summary>
    public bool IsDrifted => Changes is { Length: > 0 } || Opened.Count > 0;
}
