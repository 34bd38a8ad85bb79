using Infra.Contracts.Problems;

namespace Infra.Workspace;

/// <summary>The git checkout of the estate's folder.</summary>
internal sealed class Checkout(Repository repository)
{
    /// <summary>Returns the checked-out commit; null outside a git repository or before the first commit.</summary>
    /// <exception cref="InfraException">INFRA0232: git refuses to read the folder, because another user owns it.</exception>
    public async Task<string?> FindCommitAsync(CancellationToken cancellation) => await AskAsync(["rev-parse", "--verify", "--quiet", "HEAD"], cancellation);

    /// <summary>Whether the folder is in a git repository.</summary>
    /// <exception cref="InfraException">INFRA0232: git refuses to read the folder, because another user owns it.</exception>
    public async Task<bool> IsRepositoryAsync(CancellationToken cancellation) => await AskAsync(["rev-parse", "--git-dir"], cancellation) is not null;

    /// <summary>Returns the path of the estate within the git repository: <c>platform/infra/</c>; empty if it is the root or there is no repository.</summary>
    /// <exception cref="InfraException">INFRA0232: git refuses to read the folder, because another user owns it.</exception>
    public async Task<string> PrefixAsync(CancellationToken cancellation) => await AskAsync(["rev-parse", "--show-prefix"], cancellation) ?? "";

    /// <summary>Returns the email address of the user in git's configuration; null if there is none.</summary>
    public async Task<string?> FindPersonAsync(CancellationToken cancellation) => await AskAsync(["config", "user.email"], cancellation) is { Length: > 0 } email ? email : null;

    private async Task<string?> AskAsync(IReadOnlyList<string> question, CancellationToken cancellation)
    {
        var answer = await repository.Git.TryRunAsync(question, cancellation);
        if (answer.ExitCode == 0) return answer.StandardOutput.Trim();
        // Without this check, the folder would look like a repository without commits.
        if (answer.Output.Contains("dubious ownership", StringComparison.Ordinal))
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0232", repository.Root, "Git refuses to read this checkout, because another user owns it.",
                $"Trust it: git config --global --add safe.directory {repository.Root}"));
        }

        return null;
    }
}
