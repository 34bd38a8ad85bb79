namespace Infra.Cli.RepositoryFiles;

/// <summary>The state of a committed file compared with the one that synth renders.</summary>
internal enum FileState
{
    /// <summary>Identical.</summary>
    Current,

    /// <summary>Different.</summary>
    Stale,

    /// <summary>Does not exist.</summary>
    Missing,

    /// <summary>Exists and is marked as generated, but is no longer rendered.</summary>
    Orphaned,
}
