namespace Infra.Cli.Releases;

/// <summary>What a release needs of a forge.</summary>
internal interface IReleaseForge
{
    /// <summary>Opens a pull request, or finds the one that is open for the branch.</summary>
    Task<ReleaseRequest> OpenAsync(string branch, string baseBranch, string title, string description, CancellationToken cancellation);

    /// <summary>Merges it as soon as the forge's rules let it, and nothing but that commit.</summary>
    Task MergeAsync(ReleaseRequest request, string commit, CancellationToken cancellation);
}
