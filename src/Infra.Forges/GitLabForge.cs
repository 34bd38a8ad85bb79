using System.Text.Json.Nodes;
using Infra.Forges.Web;

namespace Infra.Forges;

/// <summary>GitLab, including self-managed GitLab.</summary>
/// <remarks>https://docs.gitlab.com/api/rest/. Job tokens may not write notes or issues, so a project access token is needed.</remarks>
internal sealed class GitLabForge(string project, ForgeClient client, RetryPolicy retries)
    : Forge($"GitLab project {project}", "GITLAB_TOKEN", client, retries)
{
    private const string Reporter = "the scope \"api\" and the role Reporter";
    private const string Developer = "the scope \"api\" and the role Developer";

    private readonly string _project = $"projects/{Uri.EscapeDataString(project)}";

    public override int LongestText => 1_000_000;

    public override Task CommentAsync(int pullRequest, string mark, string body, CancellationToken cancellation) => DoAsync(
        new($"comment on merge request {pullRequest}", Reporter),
        async token =>
        {
            var list = $"{_project}/merge_requests/{pullRequest}/notes";
            var self = (int)(await Client.SendAsync(HttpMethod.Get, "user", null, token))!["id"]!;
            var existing = await FindAsync($"{list}?per_page=100", IsOwn, token);
            return await PutAsync(list, existing, one => $"{list}/{one["id"]}", HttpMethod.Put, new() { ["body"] = body }, token);

            // Anyone can write the mark. In a note of their own they could later change what the pipeline wrote.
            bool IsOwn(JsonNode one) => (int?)one["author"]?["id"] == self && ((string?)one["body"])?.Contains(Hide(mark), StringComparison.Ordinal) == true;
        },
        cancellation);

    public override Task<string> OpenIssueAsync(Notice notice, CancellationToken cancellation) => DoAsync(
        Issue("open", notice.Label),
        async token =>
        {
            JsonObject body = new() { ["title"] = notice.Title, ["description"] = notice.Body, ["labels"] = notice.Label };
            return Url(await PutAsync($"{_project}/issues", await FindIssueAsync(notice.Label, token), PathOf, HttpMethod.Put, body, token));
        },
        cancellation);

    public override Task<string?> CloseIssueAsync(string label, string lastWord, CancellationToken cancellation) => DoAsync<string?>(
        Issue("close", label),
        async token =>
        {
            if (await FindIssueAsync(label, token) is not { } issue) return null;
            await Client.SendAsync(HttpMethod.Put, PathOf(issue), new() { ["state_event"] = "close", ["description"] = lastWord }, token);
            return Url(issue);
        },
        cancellation);

    public override Task<IReadOnlyList<string>> ApproversAsync(string run, CancellationToken cancellation) => DoAsync<IReadOnlyList<string>>(
        new($"read the approvals of pipeline {run}", Reporter),
        async token =>
        {
            List<string> people = [];
            // A running pipeline is recent, so its deployments are among the newest.
            var newest = (await Client.SendAsync(HttpMethod.Get, $"{_project}/deployments?order_by=created_at&sort=desc&per_page=100", null, token))!.AsArray();
            foreach (var one in newest.Where(one => (string?)one!["deployable"]?["pipeline"]?["id"]?.ToString() == run))
            {
                var deployment = (await Client.SendAsync(HttpMethod.Get, $"{_project}/deployments/{one!["id"]}", null, token))!;
                people.AddRange((deployment["approvals"] as JsonArray ?? []).Where(approval => (string?)approval!["status"] == "approved").Select(approval => (string)approval!["user"]!["username"]!));
            }

            return [.. people.Distinct()];
        },
        cancellation);

    public override Task<IReadOnlyList<WaitingDeployment>> WaitingAsync(CancellationToken cancellation) => DoAsync<IReadOnlyList<WaitingDeployment>>(
        new("read the deployments that wait", Reporter),
        async token =>
        {
            List<WaitingDeployment> waiting = [];
            await foreach (var one in Client.ListAsync($"{_project}/deployments?status=blocked&order_by=created_at&sort=asc&per_page=100", token))
            {
                waiting.Add(new(
                    (string)one["environment"]!["name"]!, (string?)one["deployable"]?["pipeline"]?["web_url"] ?? (string?)one["deployable"]?["web_url"] ?? "",
                    (string?)one["user"]?["username"] ?? "unknown", (DateTimeOffset)one["created_at"]!, []));
            }

            return waiting;
        },
        cancellation);

    public override Task<PullRequest> ProposeAsync(Proposal proposal, CancellationToken cancellation) => DoAsync(
        new($"open a merge request for {proposal.Branch}", Developer),
        async token =>
        {
            var (source, target) = (Uri.EscapeDataString(proposal.Branch), Uri.EscapeDataString(proposal.Into));
            JsonObject body = new() { ["title"] = proposal.Title, ["description"] = proposal.Body, ["target_branch"] = proposal.Into };
            var existing = await FindAsync($"{_project}/merge_requests?state=opened&source_branch={source}&target_branch={target}", _ => true, token);
            if (existing is null) body["source_branch"] = proposal.Branch;
            return Merge(await PutAsync($"{_project}/merge_requests", existing, PathOfMerge, HttpMethod.Put, body, token));
        },
        cancellation);

    public override Task<CheckState> CheckAsync(PullRequest pullRequest, string check, CancellationToken cancellation) => DoAsync(
        new($"read the pipeline of merge request {pullRequest.Number}", "the scope \"read_api\" and the role Reporter"),
        async token =>
        {
            var merge = (await Client.SendAsync(HttpMethod.Get, $"{_project}/merge_requests/{pullRequest.Number}", null, token))!;
            // For a moment, the head pipeline may still be the one of an earlier commit.
            var isOfHead = (string?)merge["head_pipeline"]?["sha"] == pullRequest.Head;
            return (isOfHead ? (string?)merge["head_pipeline"]!["status"] : null) switch
            {
                "success" => CheckState.Passed,
                "failed" or "canceled" or "skipped" => CheckState.Failed,
                _ => CheckState.Pending,
            };
        },
        cancellation);

    public override Task<string> MergeAsync(PullRequest pullRequest, CancellationToken cancellation) => DoAsync(
        new($"merge merge request {pullRequest.Number}", "the scope \"api\" and a role that may merge into that branch"),
        async token =>
        {
            var path = $"{_project}/merge_requests/{pullRequest.Number}";
            var now = (await Client.SendAsync(HttpMethod.Get, path, null, token))!;
            if (!Merge(now).IsMerged) now = (await Client.SendAsync(HttpMethod.Put, $"{path}/merge", new() { ["sha"] = pullRequest.Head, ["squash"] = true }, token))!;
            // A fast-forward merge creates no commit.
            return (string?)now["merge_commit_sha"] ?? (string?)now["squash_commit_sha"] ?? pullRequest.Head;
        },
        cancellation);

    public override Task<string?> ReadFileAsync(string branch, string path, CancellationToken cancellation) => DoAsync(
        new($"read {path}", "the scope \"read_api\" and the role Reporter"),
        token => Client.TextAsync($"{_project}/repository/files/{Uri.EscapeDataString(path)}/raw?ref={Uri.EscapeDataString(branch)}", "text/plain", token),
        cancellation);

    private static ForgeOperation Issue(string verb, string label) => new($"{verb} the issue with the label {label}", Reporter);

    /// <summary>Returns the oldest one, in case people opened more.</summary>
    private Task<JsonNode?> FindIssueAsync(string label, CancellationToken cancellation) => FindAsync(
        $"{_project}/issues?state=opened&order_by=created_at&sort=asc&labels={Uri.EscapeDataString(label)}", _ => true, cancellation);

    private string PathOf(JsonNode issue) => $"{_project}/issues/{issue["iid"]}";

    private string PathOfMerge(JsonNode one) => $"{_project}/merge_requests/{one["iid"]}";

    private static string Url(JsonNode one) => (string)one["web_url"]!;

    private static PullRequest Merge(JsonNode one) => new((int)one["iid"]!, Url(one), (string)one["sha"]!, (string?)one["state"] == "merged");
}
