using Infra.Contracts.Problems;

namespace Infra.Workspace;

/// <summary>What git knows of the folder that the estate is in.</summary>
internal sealed class Checkout(Repository repository)
{
    /// <summary>The commit that is checked out; null outside of a git repository, and before the first commit.</summary>
    /// <exception cref="InfraException">INFRA0232: git reads nothing here, because another user owns the files.</exception>
    public async Task<string?> FindCommitAsync(CancellationToken cancellation) => await AskAsync(["rev-parse", "--verify", "--quiet", "HEAD"], cancellation);

    /// <summary>Whether the folder is in a git repository.</summary>
    /// <exception cref="InfraException">INFRA0232: git reads nothing here, because another user owns the files.</exception>
    public async Task<bool> IsRepositoryAsync(CancellationToken cancellation) => await AskAsync(["rev-parse", "--git-dir"], cancellation) is not null;

    /// <summary>Where the estate is, from the root of the git repository: <c>platform/infra/</c>; empty where it is that root, or in no repository.</summary>
    /// <exception cref="InfraException">INFRA0232: git reads nothing here, because another user owns the files.</exception>
    public async Task<string> PrefixAsync(CancellationToken cancellation) => await AskAsync(["rev-parse", "--show-prefix"], cancellation) ?? "";

    /// <summary>The address of who works here, as git has it; null where git knows none.</summary>
    public async Task<string?> FindPersonAsync(CancellationToken cancellation) => await AskAsync(["config", "user.email"], cancellation) is { Length: > 0 } email ? email : null;

    private async Task<string?> AskAsync(IReadOnlyList<string> question, CancellationToken cancellation)
    {
        var answer = await repository.Git.TryRunAsync(question, cancellation);
        if (answer.ExitCode == 0) return answer.StandardOutput.Trim();
        // Without this it would pass for a folder without a commit.
        if (answer.Output.Contains("dubious ownership", StringComparison.Ordinal))
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0232", repository.Root, "Git does not read this checkout: its ownership is another user's.",
                $"Trust it: git config --global --add safe.directory {repository.Root}"));
        }

        return null;
    }
}
