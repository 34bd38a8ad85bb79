namespace Infra.Contracts.Problems;

/// <summary>The exit codes of commands. They are part of the public contract: pipelines branch on them.</summary>
public enum ExitCode
{
    /// <summary>The command succeeded.</summary>
    Done = 0,

    /// <summary>The command failed, such as a validation, a build or a provider error.</summary>
    Failed = 1,

    /// <summary>Usage error: the command line or a configuration file is not valid. Nothing was attempted.</summary>
    Usage = 2,

    /// <summary>A gate blocked the deployment.</summary>
    GateStopped = 3,

    /// <summary>The saved plan is stale or was modified.</summary>
    StalePlan = 4,

    /// <summary>The state is locked by another run.</summary>
    StateLocked = 5,

    /// <summary>The cloud no longer matches the state.</summary>
    DriftFound = 6,

    /// <summary>Nothing failed, but not everything was planned: a stack waits for another one, or the state of a removed stack was not read.</summary>
    NotPlanned = 7,

    /// <summary>A stack that was removed from the code still has resources.</summary>
    StillHeld = 8,

    /// <summary>The command was interrupted; the number follows the shell convention for SIGINT.</summary>
    Interrupted = 130,
}
