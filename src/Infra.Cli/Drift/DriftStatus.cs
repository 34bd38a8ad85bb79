namespace Infra.Cli.Drift;

/// <summary>What is known of a stack after its cloud was looked at.</summary>
internal enum DriftStatus
{
    /// <summary>It is what its state says.</summary>
    Clean,

    /// <summary>It is something else.</summary>
    Drifted,

    /// <summary>Nobody knows: it reads stacks that have to be deployed first.</summary>
    Waiting,

    /// <summary>Nobody knows: it could not be planned.</summary>
    Failed,
}
