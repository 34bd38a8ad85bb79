using System.Text.Json.Nodes;
using Infra.Forges.Web;

namespace Infra.Forges;

/// <summary>GitHub, including GitHub Enterprise.</summary>
/// <remarks>https://docs.github.com/en/rest</remarks>
internal sealed class GitHubForge(string repository, ForgeClient client, RetryPolicy retries)
    : Forge($"GitHub {repository}", "GITHUB_TOKEN", client, retries)
{
    private const string ReadRuns = "the permission \"actions: read\"";

    private readonly string _repository = $"repos/{repository}";

    public override int LongestText => 65_536;

    public override Task CommentAsync(int pullRequest, string mark, string body, CancellationToken cancellation) => DoAsync(
        new($"comment on pull request {pullRequest}", "the permission \"pull-requests: write\""),
        async token =>
        {
            var list = $"{_repository}/issues/{pullRequest}/comments";
            var existing = await FindAsync($"{list}?per_page=100", IsOwn, token);
            return await PutAsync(list, existing, one => $"{_repository}/issues/comments/{one["id"]}", HttpMethod.Patch, new() { ["body"] = body }, token);

            // Anyone can write the mark. In a comment of their own they could later change what the pipeline wrote.
            bool IsOwn(JsonNode one) => (string?)one["user"]?["type"] == "Bot" && ((string?)one["body"])?.Contains(Hide(mark), StringComparison.Ordinal) == true;
        },
        cancellation);

    public override Task<string> OpenIssueAsync(Notice notice, CancellationToken cancellation) => DoAsync(
        Issue("open", notice.Label),
        async token =>
        {
            JsonObject body = new() { ["title"] = notice.Title, ["body"] = notice.Body, ["labels"] = new JsonArray(notice.Label) };
            return Url(await PutAsync($"{_repository}/issues", await FindIssueAsync(notice.Label, token), PathOf, HttpMethod.Patch, body, token));
        },
        cancellation);

    public override Task<string?> CloseIssueAsync(string label, string lastWord, CancellationToken cancellation) => DoAsync<string?>(
        Issue("close", label),
        async token =>
        {
            if (await FindIssueAsync(label, token) is not { } issue) return null;
            await Client.SendAsync(HttpMethod.Patch, PathOf(issue), new() { ["state"] = "closed", ["body"] = lastWord }, token);
            return Url(issue);
        },
        cancellation);

    public override Task<PullRequest> ProposeAsync(Proposal proposal, CancellationToken cancellation) => DoAsync(
        new($"open a pull request for {proposal.Branch}", "the permissions \"contents: write\" and \"pull-requests: write\""),
        async token =>
        {
            var owner = repository.Split('/')[0];
            var list = $"{_repository}/pulls?state=open&base={Uri.EscapeDataString(proposal.Into)}&head={Uri.EscapeDataString($"{owner}:{proposal.Branch}")}";
            JsonObject body = new() { ["title"] = proposal.Title, ["body"] = proposal.Body, ["base"] = proposal.Into };
            var existing = await FindAsync(list, _ => true, token);
            if (existing is null) body["head"] = proposal.Branch;
            return Pull(await PutAsync($"{_repository}/pulls", existing, one => $"{_repository}/pulls/{one["number"]}", HttpMethod.Patch, body, token));
        },
        cancellation);

    public override Task<CheckState> CheckAsync(PullRequest pullRequest, string check, CancellationToken cancellation) => DoAsync(
        new($"read the checks of pull request {pullRequest.Number}", "the permission \"checks: read\""),
        async token =>
        {
            var runs = (await Client.SendAsync(HttpMethod.Get, $"{_repository}/commits/{pullRequest.Head}/check-runs?check_name={Uri.EscapeDataString(check)}", null, token))!;
            var run = runs["check_runs"]!.AsArray().MaxBy(one => (long)one!["id"]!);
            return run is null || (string?)run["status"] != "completed" ? CheckState.Pending
                : (string?)run["conclusion"] == "success" ? CheckState.Passed : CheckState.Failed;
        },
        cancellation);

    public override Task<string> MergeAsync(PullRequest pullRequest, CancellationToken cancellation) => DoAsync(
        new($"merge pull request {pullRequest.Number}", "the permission \"contents: write\""),
        async token =>
        {
            var path = $"{_repository}/pulls/{pullRequest.Number}";
            var now = (await Client.SendAsync(HttpMethod.Get, path, null, token))!;
            if (Pull(now).IsMerged) return (string)now["merge_commit_sha"]!;
            var merged = await Client.SendAsync(HttpMethod.Put, $"{path}/merge", new() { ["sha"] = pullRequest.Head, ["merge_method"] = "squash" }, token);
            return (string)merged!["sha"]!;
        },
        cancellation);

    public override Task<string?> ReadFileAsync(string branch, string path, CancellationToken cancellation) => DoAsync(
        new($"read {path}", "the permission \"contents: read\""),
        token => Client.TextAsync(
            $"{_repository}/contents/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}?ref={Uri.EscapeDataString(branch)}",
            "application/vnd.github.raw+json", token),
        cancellation);

    public override Task<IReadOnlyList<string>> ApproversAsync(string run, CancellationToken cancellation) => DoAsync<IReadOnlyList<string>>(
        new($"read the approvals of run {run}", ReadRuns),
        async token =>
        {
            List<string> people = [];
            await foreach (var review in Client.ListAsync($"{_repository}/actions/runs/{run}/approvals", token))
                if ((string?)review["state"] == "approved") people.Add((string)review["user"]!["login"]!);
            return [.. people.Distinct()];
        },
        cancellation);

    public override Task<IReadOnlyList<WaitingDeployment>> WaitingAsync(CancellationToken cancellation) => DoAsync<IReadOnlyList<WaitingDeployment>>(
        new("read the runs that wait", ReadRuns),
        async token =>
        {
            List<WaitingDeployment> waiting = [];
            var runs = (await Client.SendAsync(HttpMethod.Get, $"{_repository}/actions/runs?status=waiting&per_page=100", null, token))!["workflow_runs"]!.AsArray();
            foreach (var run in runs)
            {
                await foreach (var pending in Client.ListAsync($"{_repository}/actions/runs/{run!["id"]}/pending_deployments", token))
                {
                    waiting.Add(new(
                        (string)pending["environment"]!["name"]!, Url(run), (string?)run["actor"]?["login"] ?? "unknown", (DateTimeOffset)run["created_at"]!,
                        [.. (pending["reviewers"] as JsonArray ?? []).Select(one => (string?)one!["reviewer"]?["login"] ?? (string?)one["reviewer"]?["slug"]).OfType<string>()]));
                }
            }

            return [.. waiting.OrderBy(one => one.Since)];
        },
        cancellation);

    private static ForgeOperation Issue(string verb, string label) => new($"{verb} the issue with the label {label}", "the permission \"issues: write\"");

    /// <summary>Returns the oldest one, in case people opened more. For GitHub, a pull request is an issue too.</summary>
    private Task<JsonNode?> FindIssueAsync(string label, CancellationToken cancellation) => FindAsync(
        $"{_repository}/issues?state=open&sort=created&direction=asc&per_page=100&labels={Uri.EscapeDataString(label)}", one => one["pull_request"] is null, cancellation);

    private string PathOf(JsonNode issue) => $"{_repository}/issues/{issue["number"]}";

    private static string Url(JsonNode one) => (string)one["html_url"]!;

    private static PullRequest Pull(JsonNode one) => new((int)one["number"]!, Url(one), (string)one["head"]!["sha"]!, one["merged_at"] is not null);
}
