using System.Security.Cryptography;
using System.Text;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Workspace;

namespace Infra.Forges.Releases;

/// <summary>Proposes a change of <c>envs/</c>: a commit on a separate branch, and a pull request if the forge can be reached.</summary>
/// <param name="git">The repository.</param>
/// <param name="forge">Opens pull requests; null to leave the branch local.</param>
/// <param name="books">The release files that the change is based on.</param>
internal sealed class ReleaseProposal(Git git, ReleaseForge? forge, ReleaseBooks books)
{
    /// <summary>Creates the proposal, or finds the existing one: running a command twice gives one branch and one pull request.</summary>
    /// <exception cref="InfraException">
    /// INFRA0297: the branch exists with different content. INFRA0298: git failed. INFRA0262–INFRA0267, INFRA0300: the forge rejects the
    /// call.
    /// </exception>
    public async Task<ProposalResult> MakeAsync(ReleaseChange change, ProposalOptions options, CancellationToken cancellation)
    {
        var result = new ProposalResult(change, books.Branch, books.Commit, await BranchOfAsync(change, cancellation));
        if (options.DryRun) return result;
        if (forge is null) return result with { Commit = await BranchHereAsync(result, cancellation) };

        var commit = await BranchThereAsync(result, cancellation);
        var request = await forge.OpenAsync(change, result.Branch, books.Branch, cancellation);
        if (options.Merge) await forge.MergeAsync(request with { Head = commit }, cancellation);
        return result with { Commit = commit, PullRequest = request.Url, IsMerged = options.Merge };
    }

    /// <summary>
    /// Returns the branch name, which follows from the change and the commit that set the current versions. A repeated command finds the
    /// branch; a later one that happens to write the same content does not.
    /// </summary>
    private async Task<string> BranchOfAsync(ReleaseChange change, CancellationToken cancellation)
    {
        var since = await books.SinceAsync(change.After.Environment, cancellation);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{since}\n{change.After.ToJson()}"));
        return $"{ReleaseFile.Folder}/{change.After.Environment}-{change.Kind}-{Convert.ToHexStringLower(digest)[..12]}";
    }

    private async Task<string> BranchHereAsync(ProposalResult result, CancellationToken cancellation)
    {
        if (await git.LocalAsync(result.Branch, cancellation) is { } existing) return await SameAsync(result, existing, cancellation);
        var commit = await CommitAsync(result, cancellation);
        await git.CreateBranchAsync(result.Branch, commit, cancellation);
        return commit;
    }

    private async Task<string> BranchThereAsync(ProposalResult result, CancellationToken cancellation)
    {
        if (await git.RemoteAsync(result.Branch, cancellation) is { } existing) return await SameAsync(result, existing, cancellation);
        var commit = await CommitAsync(result, cancellation);
        await git.PushAsync(result.Branch, commit, cancellation);
        return commit;
    }

    private Task<string> CommitAsync(ProposalResult result, CancellationToken cancellation) =>
        git.CommitAsync(books.Commit, result.Change.After.Path, result.Change.After.ToJson(), result.Change.Message, cancellation);

    /// <summary>The branch may contain someone's work, so it is never overwritten.</summary>
    private async Task<string> SameAsync(ProposalResult result, string existing, CancellationToken cancellation)
    {
        var text = await git.ReadAsync(existing, result.Change.After.Path, cancellation);
        if (text == result.Change.After.ToJson()) return existing;
        throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0297", result.Branch, "The branch already exists with different content.", "Merge or delete it, then run the command again."));
    }
}
