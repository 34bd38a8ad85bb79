using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Testing.Web;

namespace Infra.Testing.Forges;

/// <summary>GitLab's paths and names, for the project 77.</summary>
internal sealed class FakeGitLab(FakeForge forge) : FakeForgeApi(forge)
{
    private const int Self = 5;

    public override IEnumerable<(string Name, string Value)> Variables(string url) =>
    [
        ("GITLAB_CI", "true"), ("CI_API_V4_URL", url), ("GITLAB_TOKEN", FakeForge.Token), ("CI_PROJECT_ID", "77"), ("CI_PROJECT_PATH", "lynx/infra"), ("CI_MERGE_REQUEST_IID", "7"),
        ("CI_PIPELINE_ID", "42"), ("CI_PIPELINE_URL", "https://gitlab.example/lynx/infra/-/pipelines/42"), ("GITLAB_USER_LOGIN", "dana"), ("CI_COMMIT_SHA", "0123456789abcdef0123456789abcdef01234567"),
    ];

    public override Reply? Answer(string method, string[] path, IReadOnlyDictionary<string, string> query, JsonObject body) =>
        (method, path) switch
        {
            ("GET", ["user"]) => Reply.Json(200, new JsonObject { ["id"] = Self }),
            (_, ["projects", "77", .. var rest]) => (method, rest) switch
            {
                ("GET", ["merge_requests", var merge, "notes"]) => List(Forge.Comments.Where(comment => comment.PullRequest == Number(merge)), Json),
                ("POST", ["merge_requests", var merge, "notes"]) => AddComment(Number(merge), body, Json),
                ("PUT", ["merge_requests", _, "notes", var id]) => Change(Forge.Comments.Find(comment => comment.Id == Number(id)), comment => comment.Body = Text(body, "body"), Json),
                ("GET", ["issues"]) => List(Forge.Issues.Where(issue => issue.IsOpen && issue.Labels.Contains(query["labels"])), Json),
                ("POST", ["issues"]) => AddIssue(Text(body, "description"), Text(body, "labels").Split(','), body, Json),
                ("PUT", ["issues", var number]) => Change(Forge.Issues.Find(issue => issue.Number == Number(number)), issue => Edit(issue, body), Json),
                ("GET", ["merge_requests"]) => List(Forge.Pulls.Where(pull => pull.MergeCommit is null && query["source_branch"] == pull.Branch && query["target_branch"] == pull.Into), Json),
                ("POST", ["merge_requests"]) => AddPull(Text(body, "source_branch"), Text(body, "target_branch"), Text(body, "description"), body, Json),
                ("GET", ["merge_requests", var number]) => Change(Pull(number), _ => { }, Json),
                ("PUT", ["merge_requests", var number]) => Change(Pull(number), pull => (pull.Title, pull.Body) = (Text(body, "title"), Text(body, "description")), Json),
                ("PUT", ["merge_requests", var number, "merge"]) => Pull(number) is { } pull ? Merge(pull, body, Json) : null,
                ("GET", ["deployments"]) => List(query.ContainsKey("status") ? Forge.Waiting : [.. Forge.Approvals.Select(approval => (approval.Run, "prod"))], one => new()
                {
                    ["id"] = int.Parse(one.Item1, CultureInfo.InvariantCulture), ["environment"] = new JsonObject { ["name"] = one.Item2 }, ["created_at"] = "2026-01-15T08:00:00Z",
                    ["user"] = new JsonObject { ["username"] = "dana" },
                    ["deployable"] = new JsonObject { ["pipeline"] = new JsonObject { ["id"] = int.Parse(one.Item1, CultureInfo.InvariantCulture), ["web_url"] = $"https://gitlab.example/lynx/infra/-/pipelines/{one.Item1}" } },
                }),
                ("GET", ["deployments", var id]) => Reply.Json(200, new JsonObject
                {
                    ["approvals"] = new JsonArray([.. Forge.Approvals.Where(approval => approval.Run == id).Select(approval => new JsonObject
                    {
                        ["status"] = "approved", ["user"] = new JsonObject { ["username"] = approval.Person },
                    })]),
                }),
                ("GET", ["repository", "files", var file, "raw"]) => Forge.Files.TryGetValue((query["ref"], file), out var text) ? new(200, text) : null,
                _ => null,
            },
            _ => null,
        };

    private static void Edit(FakeIssue issue, JsonObject body)
    {
        if (body.ContainsKey("title")) issue.Title = Text(body, "title");
        issue.Body = Text(body, "description");
        issue.IsOpen = Text(body, "state_event") != "close";
    }

    private FakePull? Pull(string number) => Forge.Pulls.Find(pull => pull.Number == Number(number));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static JsonObject Json(FakeComment comment) => new()
    {
        ["id"] = comment.Id, ["body"] = comment.Body, ["author"] = new JsonObject { ["id"] = comment.IsOwn ? Self : Self + 1 },
    };

    private static JsonObject Json(FakeIssue issue) => new() { ["iid"] = issue.Number, ["web_url"] = $"https://gitlab.example/lynx/infra/-/issues/{issue.Number}" };

    private static JsonObject Json(FakePull pull) => new()
    {
        ["iid"] = pull.Number, ["web_url"] = $"https://gitlab.example/lynx/infra/-/merge_requests/{pull.Number}", ["sha"] = pull.Head,
        ["head_pipeline"] = new JsonObject { ["sha"] = pull.Head, ["status"] = pull.Check switch { null => "running", "failure" => "failed", var end => end } },
        ["state"] = pull.MergeCommit is null ? "opened" : "merged", ["merge_commit_sha"] = pull.MergeCommit,
    };
}
