using System.Text.Json.Nodes;

namespace Infra.Testing.Workflows;

/// <summary>What starts a run of a workflow.</summary>
/// <param name="Name">The event.</param>
/// <param name="Commit">The commit that the run is of.</param>
/// <param name="Reference">The branch, or what stands for it.</param>
/// <param name="Payload">What GitHub tells of the event.</param>
public sealed record RunEvent(string Name, string Commit, string Reference, JsonObject Payload)
{
    /// <summary>The repository, <c>OWNER/NAME</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>A fork's run has no secrets, and no way to an identity.</summary>
    public bool IsTrusted { get; private init; } = true;

    public JsonObject Inputs => (JsonObject?)Payload["inputs"]?.DeepClone() ?? [];

    public static RunEvent Merge(OriginRepository repository) => new("push", repository.Merged, "refs/heads/main", []) { Repository = repository.Name };

    public static RunEvent Schedule(OriginRepository repository) => new("schedule", repository.Merged, "refs/heads/main", []) { Repository = repository.Name };

    public static RunEvent Dispatch(OriginRepository repository, params (string Name, string Value)[] inputs) => new(
        "workflow_dispatch", repository.Merged, "refs/heads/main",
        new() { ["inputs"] = new JsonObject(inputs.Select(input => KeyValuePair.Create<string, JsonNode?>(input.Name, input.Value))) })
    { Repository = repository.Name };

    public static RunEvent PullRequest(OriginRepository repository, bool isFork = false) => new(
        "pull_request", repository.Proposed, OriginRepository.ProposedReference,
        new()
        {
            ["pull_request"] = new JsonObject
            {
                ["number"] = 7,
                ["base"] = new JsonObject { ["sha"] = repository.Merged },
                ["head"] = new JsonObject { ["repo"] = new JsonObject { ["full_name"] = isFork ? "somebody/infra" : repository.Name } },
            },
        })
    { Repository = repository.Name, IsTrusted = !isFork };

    /// <summary>The queue of what is merged next.</summary>
    public static RunEvent MergeGroup(OriginRepository repository) => new(
        "merge_group", repository.Proposed, "refs/heads/gh-readonly-queue/main/pr-7",
        new() { ["merge_group"] = new JsonObject { ["base_sha"] = repository.Merged } })
    { Repository = repository.Name };

    /// <summary>Somebody comments on a pull request; the workflow is that of the default branch.</summary>
    public static RunEvent Comment(OriginRepository repository, string body, string action = "created", bool isIssue = false, string userType = "User") => new(
        "issue_comment", repository.Merged, "refs/heads/main",
        new()
        {
            ["action"] = action,
            ["issue"] = isIssue ? new JsonObject { ["number"] = 7 } : new JsonObject { ["number"] = 7, ["pull_request"] = new JsonObject { ["url"] = $"https://api.github.com/repos/{repository.Name}/pulls/7" } },
            // A member of the organization, which says nothing about this repository.
            ["comment"] = new JsonObject { ["id"] = 88, ["body"] = body, ["author_association"] = "MEMBER", ["user"] = new JsonObject { ["login"] = "robin", ["type"] = userType } },
        })
    { Repository = repository.Name };

    /// <summary>The kind of the event, where it has kinds.</summary>
    public string Action => (string?)Payload["action"] ?? "";

    /// <summary>The context <c>github</c>.</summary>
    public JsonObject Context(string workflow) => new()
    {
        ["event"] = Payload.DeepClone(),
        ["event_name"] = Name,
        ["ref"] = Reference,
        ["ref_name"] = BranchName,
        ["repository"] = Repository,
        ["run_attempt"] = "1",
        ["run_id"] = Id,
        ["server_url"] = "https://github.com",
        ["sha"] = Commit,
        ["token"] = Token,
        ["workflow"] = workflow,
    };

    /// <summary>The token of its jobs.</summary>
    public string Token { get; init; } = "github-token";

    public const string RunId = "4711";

    /// <summary>The run's number.</summary>
    public string Id { get; init; } = RunId;

    private string BranchName => Reference.Replace("refs/heads/", "", StringComparison.Ordinal).Replace("refs/", "", StringComparison.Ordinal);

    /// <summary>What every script finds in its environment.</summary>
    public IEnumerable<(string Name, string Value)> Variables(string workflow) =>
    [
        ("CI", "true"), ("GITHUB_ACTIONS", "true"), ("GITHUB_EVENT_NAME", Name), ("GITHUB_REF", Reference), ("GITHUB_REF_NAME", BranchName),
        ("GITHUB_REPOSITORY", Repository), ("GITHUB_RUN_ATTEMPT", "1"), ("GITHUB_RUN_ID", Id), ("GITHUB_SERVER_URL", "https://github.com"),
        ("GITHUB_SHA", Commit), ("GITHUB_WORKFLOW", workflow),
    ];
}
