using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Forges.Web;

namespace Infra.Forges;

/// <summary>
/// Where the repository is hosted, and what its people see there. Every operation may be repeated: it finds what an earlier one made. So
/// an operation that fails transiently is tried again as a whole, and an answer that got lost makes nothing twice.
/// </summary>
internal abstract class Forge(string name, string tokenVariable, ForgeClient client, RetryPolicy retries) : IDisposable
{
    /// <summary>How many characters a comment or issue holds.</summary>
    public abstract int LongestText { get; }

    protected ForgeClient Client => client;

    /// <summary>Says something on a pull request, once: what was said under the same mark before is replaced.</summary>
    /// <param name="pullRequest">Its number.</param>
    /// <param name="mark">A word of the command's own, hidden in the text.</param>
    /// <param name="body">Markdown of at most <see cref="LongestText"/> characters, with the mark.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task CommentAsync(int pullRequest, string mark, string body, CancellationToken cancellation);

    /// <summary>Opens the issue with that label, or updates the open one.</summary>
    /// <returns>Where people see it.</returns>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<string> OpenIssueAsync(Notice notice, CancellationToken cancellation);

    /// <summary>Closes the open issue with that label, with a last word.</summary>
    /// <returns>Where people see it; null where none was open.</returns>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<string?> CloseIssueAsync(string label, string lastWord, CancellationToken cancellation);

    /// <summary>Opens a pull request for a branch, or updates the open one.</summary>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<PullRequest> ProposeAsync(Proposal proposal, CancellationToken cancellation);

    /// <summary>Where the check is that a pull request needs, at the commit that was seen.</summary>
    /// <param name="pullRequest">The pull request.</param>
    /// <param name="check">The check's name; a forge that knows one result for all checks does not ask for it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<CheckState> CheckAsync(PullRequest pullRequest, string check, CancellationToken cancellation);

    /// <summary>Merges a pull request at the commit that was seen; one that is merged stays so.</summary>
    /// <returns>The commit that it became.</returns>
    /// <exception cref="InfraException">INFRA0267: it has conflicts, lacks approvals, or has changed. INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<string> MergeAsync(PullRequest pullRequest, CancellationToken cancellation);

    /// <summary>The text of a file at the head of a branch; null if there is none.</summary>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<string?> ReadFileAsync(string branch, string path, CancellationToken cancellation);

    /// <summary>Who approved what a run deploys; nobody where it asked nobody.</summary>
    /// <param name="run">The run's number on the forge.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<IReadOnlyList<string>> ApproversAsync(string run, CancellationToken cancellation);

    /// <summary>The deployments that wait for an approval, the oldest first.</summary>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge refuses or can't be reached.</exception>
    public abstract Task<IReadOnlyList<WaitingDeployment>> WaitingAsync(CancellationToken cancellation);

    public void Dispose() => client.Dispose();

    /// <summary>Hides a mark in Markdown: people don't see it, and another run finds it.</summary>
    public static string Hide(string mark) => $"<!-- {mark} -->";

    /// <summary>Calls the forge, with retries, and turns a refusal into a problem.</summary>
    protected async Task<T> DoAsync<T>(ForgeOperation operation, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await retries.RunAsync(call, cancellation);
        }
        catch (ForgeRefusal refusal)
        {
            throw new InfraException(ExitCode.Failed, Refused(operation, refusal));
        }
        catch (TransientFailure failure)
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0266", name, $"It did not {operation.Name}: it {failure.Message}.", "Run the job again when it is up."));
        }
    }

    /// <summary>Puts an item into a list: in the place of the one that is meant, or as a new one.</summary>
    protected async Task<JsonNode> PutAsync(
        string list, JsonNode? existing, Func<JsonNode, string> path, HttpMethod update, JsonObject body, CancellationToken cancellation) =>
        (existing is null
            ? await client.SendAsync(HttpMethod.Post, list, body, cancellation)
            : await client.SendAsync(update, path(existing), body, cancellation))!;

    /// <summary>The first item of a list that is meant; null where none is.</summary>
    protected async Task<JsonNode?> FindAsync(string list, Func<JsonNode, bool> isMeant, CancellationToken cancellation)
    {
        await foreach (var item in client.ListAsync(list, cancellation))
            if (isMeant(item)) return item;
        return null;
    }

    private Problem Refused(ForgeOperation operation, ForgeRefusal refusal) => refusal.Status switch
    {
        401 => new("INFRA0262", name, $"It does not accept {tokenVariable} ({refusal.Message}).", "Pass a token that is valid."),
        403 => new("INFRA0263", name, $"{tokenVariable} may not {operation.Name} ({refusal.Message}).", $"Give it {operation.Permission}."),
        404 => new("INFRA0264", name, $"It can't {operation.Name}: that does not exist, or {tokenVariable} may not see it ({refusal.Message}).", $"Check that it exists, and give the token {operation.Permission}."),
        405 or 406 or 409 when operation.Name.StartsWith("merge ", StringComparison.Ordinal) => new(
            "INFRA0267", name, $"It did not {operation.Name} ({refusal.Message}).", "Correct what it names, and run the command again."),
        _ => new("INFRA0265", name, $"It did not {operation.Name} ({refusal.Message}).", "Correct what it names."),
    };
}
