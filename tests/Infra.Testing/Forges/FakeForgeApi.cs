using System.Text.Json.Nodes;
using Infra.Testing.Web;

namespace Infra.Testing.Forges;

/// <summary>What two APIs have in common; each adds its paths and its names.</summary>
internal abstract class FakeForgeApi(FakeForge forge)
{
    protected const string Merged = "2222222222222222222222222222222222222222";

    protected FakeForge Forge => forge;

    /// <summary>What a pipeline finds in its environment.</summary>
    public abstract IEnumerable<(string Name, string Value)> Variables(string url);

    /// <summary>Whether an App asks there, before it has a token.</summary>
    public virtual bool IsOfApp(string path) => false;

    /// <summary>The answer to a request; null where it has no such path.</summary>
    public abstract Reply? Answer(string method, string[] path, IReadOnlyDictionary<string, string> query, JsonObject body);

    protected static Reply List<T>(IEnumerable<T> items, Func<T, JsonObject> toJson) => Reply.Json(200, new JsonArray([.. items.Select(toJson)]));

    protected Reply AddComment(int pullRequest, JsonObject body, Func<FakeComment, JsonObject> toJson)
    {
        forge.Comments.Add(new() { Id = forge.NextNumber(), PullRequest = pullRequest, Body = Text(body, "body") });
        return Reply.Json(201, toJson(forge.Comments[^1]));
    }

    protected Reply AddIssue(string text, string[] labels, JsonObject body, Func<FakeIssue, JsonObject> toJson)
    {
        forge.Issues.Add(new() { Number = forge.NextNumber(), Title = Text(body, "title"), Body = text, Labels = labels });
        return Reply.Json(201, toJson(forge.Issues[^1]));
    }

    protected Reply AddPull(string branch, string into, string text, JsonObject body, Func<FakePull, JsonObject> toJson)
    {
        if (forge.Pulls.Any(pull => pull.MergeCommit is null && pull.Branch == branch && pull.Into == into))
            return Reply.Json(409, new JsonObject { ["message"] = $"There is an open one for {branch}" });
        forge.Pulls.Add(new() { Number = forge.NextNumber(), Branch = branch, Into = into, Title = Text(body, "title"), Body = text });
        if (forge.Repository is { } repository) forge.Pulls[^1].Head = repository.Head(branch);
        return Reply.Json(201, toJson(forge.Pulls[^1]));
    }

    /// <summary>Merges at the commit that was named.</summary>
    protected Reply Merge(FakePull pull, JsonObject body, Func<FakePull, JsonObject> toJson)
    {
        if (pull.Obstacle is { } obstacle) return Reply.Json(405, new JsonObject { ["message"] = obstacle });
        if (Text(body, "sha") != pull.Head) return Reply.Json(409, new JsonObject { ["message"] = "Head branch was modified" });
        pull.MergeCommit = forge.Repository?.Squash(pull.Branch, pull.Into, pull.Title) ?? Merged;
        return Reply.Json(200, toJson(pull));
    }

    /// <summary>Changes what it finds.</summary>
    protected static Reply? Change<T>(T? item, Action<T> change, Func<T, JsonObject> toJson) where T : class
    {
        if (item is null) return null;
        change(item);
        return Reply.Json(200, toJson(item));
    }

    protected static string Text(JsonObject body, string name) => (string?)body[name] ?? "";
}
