using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Testing.Web;

namespace Infra.Testing.Forges;

/// <summary>A forge on loopback: it keeps one repository in memory and speaks the part of an API that commands use.</summary>
public sealed class FakeForge : IAsyncDisposable
{
    /// <summary>The token that it accepts.</summary>
    public const string Token = "token-nobody-may-see";

    private readonly FakeForgeApi _api;

    private FakeForge(ForgeKind kind) => _api = kind == ForgeKind.GitHub ? new FakeGitHub(this) : new FakeGitLab(this);

    /// <summary>The server, which records requests and can be told to misbehave.</summary>
    public LoopbackServer Server { get; private set; } = null!;

    /// <summary>Comments on pull requests.</summary>
    public List<FakeComment> Comments { get; } = [];

    /// <summary>Issues.</summary>
    public List<FakeIssue> Issues { get; } = [];

    /// <summary>Pull requests.</summary>
    public List<FakePull> Pulls { get; } = [];

    /// <summary>Who approved a run, by its number.</summary>
    public List<(string Run, string Person)> Approvals { get; } = [];

    /// <summary>Runs that wait for an approval, with the environment that they wait for.</summary>
    public List<(string Run, string Environment)> Waiting { get; } = [];

    /// <summary>Files by branch and path.</summary>
    public Dictionary<(string Branch, string Path), string> Files { get; } = [];

    /// <summary>The git repository behind it; null: commits are made up.</summary>
    public BareRepository? Repository { get; set; }

    /// <summary>The App that may ask for tokens; null: none.</summary>
    public FakeApp? App { get; set; }

    /// <summary>How many items a page of a list holds.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>What a pipeline of the repository finds in its environment.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Starts one; its pipeline is that of pull request 7.</summary>
    public static async Task<FakeForge> StartAsync(ForgeKind kind, int pageSize = 100)
    {
        var forge = new FakeForge(kind) { PageSize = pageSize };
        forge.Server = await LoopbackServer.StartAsync(forge.Answer);
        foreach (var (name, value) in forge._api.Variables(forge.Server.Url)) forge.Variables[name] = value;
        return forge;
    }

    /// <summary>The next number or id.</summary>
    public int NextNumber() => 1 + Comments.Count + Issues.Count + Pulls.Count;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private Reply Answer(ReceivedRequest request)
    {
        var isApp = _api.IsOfApp(request.Path) && App?.Accepts(request.Authorization, DateTimeOffset.UtcNow) == true;
        if (!isApp && request.Authorization != $"Bearer {Token}") return Reply.Json(401, new JsonObject { ["message"] = "Bad credentials" });
        var uri = new Uri($"{Server.Url}{request.Path}");
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        string[] path = [.. uri.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString)];
        var body = request.Body.Length == 0 ? [] : JsonNode.Parse(request.Body)!.AsObject();
        return _api.Answer(request.Method, path, query, body) is { } answer ? Page(request, uri, query, answer) : Reply.Json(404, new JsonObject { ["message"] = "Not Found" });
    }

    /// <summary>One page of a list, with a link to the next.</summary>
    private Reply Page(ReceivedRequest request, Uri uri, Dictionary<string, string> query, Reply answer)
    {
        if (request.Method != "GET" || answer.Status != 200 || !answer.Body.StartsWith('[')) return answer;
        var items = JsonNode.Parse(answer.Body)!.AsArray();
        var page = int.Parse(query.GetValueOrDefault("page", "1"), CultureInfo.InvariantCulture);
        var shown = new JsonArray([.. items.Skip((page - 1) * PageSize).Take(PageSize).Select(item => item!.DeepClone())]);
        if (items.Count <= page * PageSize) return Reply.Json(200, shown);
        var others = query.Where(part => part.Key != "page").Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}");
        var next = $"{uri.GetLeftPart(UriPartial.Path)}?{string.Join('&', [.. others, $"page={page + 1}"])}";
        return Reply.Json(200, shown, ("Link", $"<{next}>; rel=\"next\""));
    }
}
