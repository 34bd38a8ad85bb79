using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Forges.Releases;

/// <summary>Opens the pull request of a release, and merges it once its check has passed.</summary>
/// <param name="forge">The forge.</param>
/// <param name="delay">Waits for a time span.</param>
internal sealed class ReleaseForge(Forge forge, Func<TimeSpan, CancellationToken, Task> delay) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>The time limit: longer than a plan of all stacks takes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(50);

    /// <summary>Opens the pull request, or finds the open one of the branch.</summary>
    public Task<PullRequest> OpenAsync(ReleaseChange change, string branch, string into, CancellationToken cancellation) =>
        forge.ProposeAsync(new(branch, into, change.Title, change.Description), cancellation);

    /// <summary>
    /// Merges the pull request as soon as its check has passed and the forge's rules allow it. The check is verified here because rules may
    /// let a bot merge without it.
    /// </summary>
    /// <exception cref="InfraException">
    /// INFRA0300: the check failed or did not complete in time. INFRA0267: the forge did not allow the merge in time.
    /// </exception>
    public async Task MergeAsync(PullRequest request, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            var state = request.IsMerged ? CheckState.Passed : await forge.CheckAsync(request, SourceRepository.RequiredCheck, cancellation);
            if (state == CheckState.Passed && await TryMergeAsync(request, isLast: waited >= Limit, cancellation)) return;
            if (state == CheckState.Failed) throw Refused(request, "failed", "Correct it, and run the command again.");
            if (state == CheckState.Pending && waited >= Limit) throw Refused(request, $"did not finish in {Limit.TotalMinutes:0} minutes", "Run the command again when it has finished.");
            await delay(Interval, cancellation);
        }
    }

    public void Dispose() => forge.Dispose();

    /// <summary>Retries, since the forge needs a moment to compute mergeability, and people need time to approve.</summary>
    private async Task<bool> TryMergeAsync(PullRequest request, bool isLast, CancellationToken cancellation)
    {
        try
        {
            await forge.MergeAsync(request, cancellation);
            return true;
        }
        catch (InfraException e) when (!isLast && e.Problems is [{ Code: "INFRA0267" }])
        {
            return false;
        }
    }

    private static InfraException Refused(PullRequest request, string what, string remedy) =>
        new(ExitCode.Failed, new Problem("INFRA0300", request.Url, $"It was not merged: its check \"{SourceRepository.RequiredCheck}\" {what}.", remedy));
}
