namespace Infra.Cli.RepositoryFiles;

/// <summary>How a committed file stands to the one that synth renders.</summary>
internal enum FileState
{
    /// <summary>The same bytes.</summary>
    Current,

    /// <summary>Other bytes.</summary>
    Stale,

    /// <summary>Not there.</summary>
    Missing,

    /// <summary>There, marked as generated, and no longer rendered.</summary>
    Orphaned,
}
