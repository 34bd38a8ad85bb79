namespace Infra.Contracts.Problems;

/// <summary>What a command tells the shell. Pipelines branch on these numbers: they are contract.</summary>
public enum ExitCode
{
    /// <summary>The command did what was asked.</summary>
    Done = 0,

    /// <summary>The command failed: a validation, a build, a provider.</summary>
    Failed = 1,

    /// <summary>The command line or a configuration file was wrong; nothing was attempted.</summary>
    Usage = 2,

    /// <summary>A gate stopped the deployment.</summary>
    GateStopped = 3,

    /// <summary>The saved plan is stale or was altered.</summary>
    StalePlan = 4,

    /// <summary>Somebody else holds the lock of the state.</summary>
    StateLocked = 5,

    /// <summary>The cloud no longer matches the state.</summary>
    DriftFound = 6,

    /// <summary>Nothing failed, and not everything is known: a stack waits for another one, or the state of a removed one was not read.</summary>
    NotPlanned = 7,

    /// <summary>A stack that the code has no longer still holds something.</summary>
    StillHeld = 8,

    /// <summary>Somebody stopped the command, as shells number an interrupt.</summary>
    Interrupted = 130,
}
