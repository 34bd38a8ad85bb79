using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Forges.Web;

namespace Infra.Forges;

/// <summary>
/// The forge that hosts the repository. All operations are idempotent: they find what an earlier call created. After a transient failure an
/// operation is retried as a whole, and a lost response creates nothing twice.
/// </summary>
internal abstract class Forge(string name, string tokenVariable, ForgeClient client, RetryPolicy retries) : IDisposable
{
    /// <summary>The maximum length of a comment or issue in characters.</summary>
    public abstract int LongestText { get; }

    protected ForgeClient Client => client;

    /// <summary>Comments on a pull request, replacing an earlier comment with the same mark.</summary>
    /// <param name="pullRequest">The number of the pull request.</param>
    /// <param name="mark">A word that identifies the command, hidden in the text.</param>
    /// <param name="body">Markdown of at most <see cref="LongestText"/> characters, including the mark.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task CommentAsync(int pullRequest, string mark, string body, CancellationToken cancellation);

    /// <summary>Opens the issue with a label, or updates the open one.</summary>
    /// <returns>The URL of the issue.</returns>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task<string> OpenIssueAsync(Notice notice, CancellationToken cancellation);

    /// <summary>Closes the open issue with a label, with a final comment.</summary>
    /// <returns>The URL of the issue; null if none was open.</returns>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task<string?> CloseIssueAsync(string label, string lastWord, CancellationToken cancellation);

    /// <summary>Opens a pull request for a branch, or updates the open one.</summary>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task<PullRequest> ProposeAsync(Proposal proposal, CancellationToken cancellation);

    /// <summary>Returns the state of a pull request's required check, at the head commit that the caller has seen.</summary>
    /// <param name="pullRequest">The pull request.</param>
    /// <param name="check">The name of the check; ignored by a forge with one result for all checks.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task<CheckState> CheckAsync(PullRequest pullRequest, string check, CancellationToken cancellation);

    /// <summary>Merges a pull request at the head commit that the caller has seen. Does nothing if it is already merged.</summary>
    /// <returns>The resulting commit.</returns>
    /// <exception cref="InfraException">
    /// INFRA0267: it has conflicts, lacks approvals or has changed. INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.
    /// </exception>
    public abstract Task<string> MergeAsync(PullRequest pullRequest, CancellationToken cancellation);

    /// <summary>Returns the content of a file at the head of a branch; null if it does not exist.</summary>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task<string?> ReadFileAsync(string branch, string path, CancellationToken cancellation);

    /// <summary>Returns who approved the deployments of a run; empty if no approval was required.</summary>
    /// <param name="run">The id of the run on the forge.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task<IReadOnlyList<string>> ApproversAsync(string run, CancellationToken cancellation);

    /// <summary>Returns the deployments that wait for approval, oldest first.</summary>
    /// <exception cref="InfraException">INFRA0262–INFRA0266: the forge rejects the call or cannot be reached.</exception>
    public abstract Task<IReadOnlyList<WaitingDeployment>> WaitingAsync(CancellationToken cancellation);

    public void Dispose() => client.Dispose();

    /// <summary>Hides a mark in Markdown: invisible to people, but found by later runs.</summary>
    public static string Hide(string mark) => $"<!-- {mark} -->";

    /// <summary>Calls the forge with retries, and converts a refusal to a problem.</summary>
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
                "INFRA0266", name, $"It did not {operation.Name}: it {failure.Message}.", "Run the job again when it is available."));
        }
    }

    /// <summary>Updates the matching item of a list, or creates one.</summary>
    protected async Task<JsonNode> PutAsync(
        string list, JsonNode? existing, Func<JsonNode, string> path, HttpMethod update, JsonObject body, CancellationToken cancellation) =>
        (existing is null
            ? await client.SendAsync(HttpMethod.Post, list, body, cancellation)
            : await client.SendAsync(update, path(existing), body, cancellation))!;

    /// <summary>Returns the first matching item of a list; null if there is none.</summary>
    protected async Task<JsonNode?> FindAsync(string list, Func<JsonNode, bool> isMeant, CancellationToken cancellation)
    {
        await foreach (var item in client.ListAsync(list, cancellation))
            if (isMeant(item)) return item;
        return null;
    }

    private Problem Refused(ForgeOperation operation, ForgeRefusal refusal) => refusal.Status switch
    {
        401 => new("INFRA0262", name, $"It does not accept {tokenVariable} ({refusal.Message}).", "Pass a valid token."),
        403 => new("INFRA0263", name, $"{tokenVariable} is not allowed to {operation.Name} ({refusal.Message}).", $"Give it {operation.Permission}."),
        404 => new("INFRA0264", name, $"It can't {operation.Name}: the object does not exist, or {tokenVariable} can't read it ({refusal.Message}).", $"Check that it exists, and give the token {operation.Permission}."),
        405 or 406 or 409 when operation.Name.StartsWith("merge ", StringComparison.Ordinal) => new(
            "INFRA0267", name, $"It did not {operation.Name} ({refusal.Message}).", "Correct what the answer names, and run the command again."),
        _ => new("INFRA0265", name, $"It did not {operation.Name} ({refusal.Message}).", "Correct what the answer names."),
    };
}
