using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Forges.Web;

namespace Infra.Forges;

/// <summary>
/// A client for a forge's REST API: JSON requests and responses, with paging. Throws a <see cref="ForgeRefusal"/> if the forge rejects a
/// call.
/// </summary>
/// <remarks>Redirects are not followed, and pages on other hosts are not read, so that the token is sent only to the host that the pipeline names.</remarks>
internal sealed class ForgeClient : IDisposable
{
    private const int LongestWords = 300;

    private readonly HttpClient _http;
    private readonly string _token;

    public ForgeClient(string api, string token)
    {
        _token = token;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"{api.TrimEnd('/')}/"), Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        // GitHub rejects requests without a user agent.
        _http.DefaultRequestHeaders.UserAgent.Add(new("infra", null));
    }

    /// <summary>Sends JSON and returns the JSON response.</summary>
    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var answer = await AskAsync(method, path, "application/json", body, cancellation);
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>Returns text, such as a file; null if it does not exist.</summary>
    public async Task<string?> TextAsync(string path, string mediaType, CancellationToken cancellation)
    {
        try
        {
            using var answer = await AskAsync(HttpMethod.Get, path, mediaType, null, cancellation);
            return await answer.Content.ReadAsStringAsync(cancellation);
        }
        catch (ForgeRefusal refusal) when (refusal.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Returns the items of a list, page by page.</summary>
    public async IAsyncEnumerable<JsonNode> ListAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? page = path; page is not null;)
        {
            using var answer = await AskAsync(HttpMethod.Get, page, "application/json", null, cancellation);
            foreach (var item in (await ReadAsync(answer, cancellation))?.AsArray() ?? []) yield return item!;
            page = NextPage(answer);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string mediaType, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(mediaType));
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), null, "application/json");
        var answer = await _http.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode) return answer;

        using (answer)
        {
            if (TransientFailure.In(answer, DateTimeOffset.UtcNow) is { } failure) throw failure;
            throw new ForgeRefusal((int)answer.StatusCode, Words(answer, await answer.Content.ReadAsStringAsync(cancellation)));
        }
    }

    /// <summary>A proxy or another intermediary may respond with a page of its own.</summary>
    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new TransientFailure("did not answer with JSON");
        }
    }

    private string? NextPage(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Link", out var links)) return null;
        var next = string.Join(',', links).Split(',').FirstOrDefault(link => link.Contains("rel=\"next\"", StringComparison.Ordinal));
        return next?.Split('<', '>') is [_, var url, ..] && Uri.TryCreate(url, UriKind.Absolute, out var page)
            && Uri.Compare(page, _http.BaseAddress, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? url
            : null;
    }

    /// <summary>Returns the forge's reason in one short line, with the token removed.</summary>
    private string Words(HttpResponseMessage answer, string body)
    {
        var words = string.Join(' ', (Message(body) ?? answer.ReasonPhrase ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace(_token, "***", StringComparison.Ordinal);
        return words.Length <= LongestWords ? words : $"{words[..LongestWords]}…";
    }

    private static string? Message(string body)
    {
        try
        {
            var json = JsonNode.Parse(body) as JsonObject;
            return (json?["message"] ?? json?["error"]) is { } message ? message is JsonValue value && value.TryGetValue<string>(out var text) ? text : message.ToJsonString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
