using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Pipelines.Tests.Kargo;

/// <summary>The two interfaces that a promotion talks to: GitHub's for workflow runs, and GitLab's for pipelines.</summary>
internal sealed class FakeForge(TestClock clock) : HttpMessageHandler
{
    public const string Token = "a-token";

    private const string GitHubRuns = "https://api.github.com/repos/lynx/infra/actions/workflows/deploy.yml";
    private const string GitHubRun = "https://api.github.com/repos/lynx/infra/actions/runs/";
    private const string GitLabApi = "https://gitlab.com/api/v4/projects/51234567/pipeline";

    private const string GitLabPage = "https://gitlab.com/lynx/infra/-/pipelines/1";

    /// <summary>So large that a floating number would be printed with an exponent.</summary>
    private const int FirstPipeline = 1234567890;

    private readonly List<(DateTimeOffset At, string Title)> _runs = [];

    /// <summary>Every request: method, path and query, body.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>When a run appears that was asked for; null: never.</summary>
    public TimeSpan? Starts { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>When it ends; null: never.</summary>
    public TimeSpan? Ends { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How it ends.</summary>
    public string Conclusion { get; init; } = "success";

    /// <summary>How a dispatch is answered.</summary>
    public HttpStatusCode? Refusal { get; init; }

    /// <summary>How many answers fail on the way, after the first one.</summary>
    public int Outages { get; set; }

    /// <summary>A run of somebody else, started at the same time.</summary>
    public void AddOtherRun(string title) => _runs.Add((clock.Now, title));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {body}".TrimEnd());
        if (Requests.Count > 1 && Outages-- > 0) throw new HttpRequestException("reset");
        return IsSignedIn(request) ? Answer(request.Method, Uri.UnescapeDataString(request.RequestUri.AbsoluteUri), body) : Json(HttpStatusCode.Unauthorized, new { message = "Bad credentials" });
    }

    private static bool IsSignedIn(HttpRequestMessage request) =>
        request.Headers.Authorization?.ToString() == $"Bearer {Token}" || (request.Headers.TryGetValues("PRIVATE-TOKEN", out var tokens) && tokens.Single() == Token);

    private HttpResponseMessage Answer(HttpMethod method, string url, string body)
    {
        if (method == HttpMethod.Post && Refusal is { } refusal) return Json(refusal, new { message = "No such workflow" });
        if (method == HttpMethod.Post && url == $"{GitHubRuns}/dispatches") return Dispatched(body);
        if (method == HttpMethod.Post && url == GitLabApi) return Started();
        if (url.StartsWith($"{GitHubRuns}/runs?", StringComparison.Ordinal)) return Runs(url);
        if (url.StartsWith(GitHubRun, StringComparison.Ordinal)) return Run(int.Parse(url[GitHubRun.Length..], CultureInfo.InvariantCulture));
        return url.StartsWith($"{GitLabApi}s/", StringComparison.Ordinal) ? Pipeline(int.Parse(url[(GitLabApi.Length + 2)..], CultureInfo.InvariantCulture)) : Json(HttpStatusCode.NotFound, new { message = "Not Found" });
    }

    private HttpResponseMessage Dispatched(string body)
    {
        var inputs = JsonNode.Parse(body)!["inputs"]!;
        if (Starts is { } after) _runs.Add((clock.Now + after, $"Deploy {inputs["environment"]} ({inputs["request"]})"));
        var answer = new HttpResponseMessage(HttpStatusCode.NoContent);
        answer.Headers.Date = clock.Now;
        return answer;
    }

    private HttpResponseMessage Runs(string url)
    {
        var since = DateTimeOffset.Parse(url.Split("created=>=")[1].Split('&')[0], CultureInfo.InvariantCulture);
        return Json(HttpStatusCode.OK, new
        {
            workflow_runs = _runs.Select((run, index) => (run, index)).Where(entry => entry.run.At >= since && entry.run.At <= clock.Now)
                .Select(entry => new { id = entry.index, display_title = entry.run.Title, url = $"{GitHubRun}{entry.index}", html_url = Page(entry.index) }),
        });
    }

    private HttpResponseMessage Run(int id) => HasEnded(_runs[id].At)
        ? Json(HttpStatusCode.OK, new { status = "completed", conclusion = Conclusion, html_url = Page(id) })
        : Json(HttpStatusCode.OK, new { status = "in_progress", conclusion = (string?)null, html_url = Page(id) });

    private HttpResponseMessage Started()
    {
        _runs.Add((clock.Now, "pipeline"));
        return Json(HttpStatusCode.Created, new { id = FirstPipeline + _runs.Count - 1, web_url = GitLabPage });
    }

    private HttpResponseMessage Pipeline(int id)
    {
        var created = _runs[id - FirstPipeline].At;
        var started = Starts is { } after && clock.Now >= created + after;
        return Json(HttpStatusCode.OK, new { status = !started ? "created" : HasEnded(created) ? Conclusion : "running", web_url = GitLabPage });
    }

    private bool HasEnded(DateTimeOffset started) => Ends is { } after && clock.Now >= started + after;

    private static string Page(int id) => $"https://github.com/lynx/infra/actions/runs/{id}";

    private static HttpResponseMessage Json(HttpStatusCode status, object body) =>
        new(status) { Content = new StringContent(Evaluation.Json.Text(body), Encoding.UTF8, "application/json") };
}
