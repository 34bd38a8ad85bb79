using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Testing.Web;

namespace Infra.Testing.Forges;

/// <summary>GitHub's paths and names, for the repository <c>lynx/infra</c>.</summary>
internal sealed class FakeGitHub(FakeForge forge) : FakeForgeApi(forge)
{
    public override IEnumerable<(string Name, string Value)> Variables(string url) =>
    [
        ("GITHUB_ACTIONS", "true"), ("GITHUB_API_URL", url), ("GITHUB_SERVER_URL", "https://github.example"), ("GITHUB_TOKEN", FakeForge.Token), ("GITHUB_REPOSITORY", "lynx/infra"),
        ("GITHUB_REF", "refs/pull/7/merge"), ("GITHUB_RUN_ID", "42"), ("GITHUB_ACTOR", "dana"), ("GITHUB_SHA", "0123456789abcdef0123456789abcdef01234567"),
    ];

    public override bool IsOfApp(string path) => path is "/repos/lynx/infra/installation" or "/app/installations/5/access_tokens";

    public override Reply? Answer(string method, string[] path, IReadOnlyDictionary<string, string> query, JsonObject body) => (method, path) switch
    {
        ("GET", ["repos", "lynx", "infra", "installation"]) => Reply.Json(200, new JsonObject { ["id"] = 5 }),
        ("POST", ["app", "installations", "5", "access_tokens"]) => Reply.Json(201, new JsonObject { ["token"] = FakeForge.Token }),
        (_, ["repos", "lynx", "infra", .. var rest]) => Inside(method, rest, query, body),
        _ => null,
    };

    private Reply? Inside(string method, string[] rest, IReadOnlyDictionary<string, string> query, JsonObject body) => (method, rest) switch
    {
        ("GET", ["issues", var pull, "comments"]) => List(Forge.Comments.Where(comment => comment.PullRequest == Number(pull)), Json),
        ("POST", ["issues", var pull, "comments"]) => AddComment(Number(pull), body, Json),
        ("PATCH", ["issues", "comments", var id]) => Change(Forge.Comments.Find(comment => comment.Id == Number(id)), comment => comment.Body = Text(body, "body"), Json),
        ("GET", ["issues"]) => List(Forge.Issues.Where(issue => issue.IsOpen && issue.Labels.Contains(query["labels"])), Json),
        ("POST", ["issues"]) => AddIssue(Text(body, "body"), [.. body["labels"]!.AsArray().Select(label => (string)label!)], body, Json),
        ("PATCH", ["issues", var number]) => Change(Forge.Issues.Find(issue => issue.Number == Number(number)), issue => Edit(issue, body), Json),
        ("GET", ["pulls"]) => List(Forge.Pulls.Where(pull => pull.MergeCommit is null && query["head"] == $"lynx:{pull.Branch}" && query["base"] == pull.Into), Json),
        ("POST", ["pulls"]) => AddPull(Text(body, "head"), Text(body, "base"), Text(body, "body"), body, Json),
        ("GET", ["commits", var commit, "check-runs"]) => Reply.Json(200, new JsonObject { ["check_runs"] = Checks(commit) }),
        ("GET", ["pulls", var number]) => Change(Pull(number), _ => { }, Json),
        ("PATCH", ["pulls", var number]) => Change(Pull(number), pull => (pull.Title, pull.Body) = (Text(body, "title"), Text(body, "body")), Json),
        ("PUT", ["pulls", var number, "merge"]) => Pull(number) is { } pull ? Merge(pull, body, merged => new() { ["sha"] = merged.MergeCommit }) : null,
        ("GET", ["actions", "runs", var run, "approvals"]) => List(Forge.Approvals.Where(approval => approval.Run == run), approval => new()
        {
            ["state"] = "approved", ["user"] = new JsonObject { ["login"] = approval.Person },
        }),
        ("GET", ["actions", "runs"]) when query["status"] == "waiting" => Reply.Json(200, new JsonObject { ["workflow_runs"] = new JsonArray([.. Forge.Waiting.Select(one => Run(one.Run))]) }),
        ("GET", ["actions", "runs", var run, "pending_deployments"]) => List(Forge.Waiting.Where(one => one.Run == run), one => new()
        {
            ["environment"] = new JsonObject { ["name"] = one.Environment },
            ["reviewers"] = new JsonArray(new JsonObject { ["type"] = "Team", ["reviewer"] = new JsonObject { ["slug"] = "platform" } }),
        }),
        ("GET", ["contents", .. var file]) => Forge.Files.TryGetValue((query["ref"], string.Join('/', file)), out var text) ? new(200, text) : null,
        _ => null,
    };

    private JsonArray Checks(string commit) =>
    [
        .. Forge.Pulls.Where(pull => pull.Head == commit).Select(pull => new JsonObject
        {
            ["id"] = pull.Number, ["status"] = pull.Check is null ? "in_progress" : "completed", ["conclusion"] = pull.Check,
        }),
    ];

    private static JsonObject Run(string id) => new()
    {
        ["id"] = int.Parse(id, CultureInfo.InvariantCulture), ["html_url"] = $"https://github.example/lynx/infra/actions/runs/{id}",
        ["actor"] = new JsonObject { ["login"] = "dana" }, ["created_at"] = "2026-01-15T08:00:00Z",
    };

    private static void Edit(FakeIssue issue, JsonObject body)
    {
        if (body.ContainsKey("title")) issue.Title = Text(body, "title");
        issue.Body = Text(body, "body");
        issue.IsOpen = Text(body, "state") != "closed";
    }

    private FakePull? Pull(string number) => Forge.Pulls.Find(pull => pull.Number == Number(number));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static JsonObject Json(FakeComment comment) => new()
    {
        ["id"] = comment.Id, ["body"] = comment.Body, ["user"] = new JsonObject { ["type"] = comment.IsOwn ? "Bot" : "User" },
    };

    private static JsonObject Json(FakeIssue issue) => new() { ["number"] = issue.Number, ["html_url"] = $"https://github.example/lynx/infra/issues/{issue.Number}" };

    private static JsonObject Json(FakePull pull) => new()
    {
        ["number"] = pull.Number, ["html_url"] = $"https://github.example/lynx/infra/pull/{pull.Number}", ["head"] = new JsonObject { ["sha"] = pull.Head },
        ["merged_at"] = pull.MergeCommit is null ? null : "2026-01-15T00:00:00Z", ["merge_commit_sha"] = pull.MergeCommit,
    };
}
