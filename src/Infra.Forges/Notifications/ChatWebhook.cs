using System.Text.Json.Nodes;
using Infra.Forges.Web;

namespace Infra.Forges.Notifications;

/// <summary>The incoming webhook of a channel. Its address is a secret: anyone who knows it can post.</summary>
internal sealed class ChatWebhook(ChatService service, Uri address, RetryPolicy retries) : IDisposable
{
    /// <summary>The retry policy: a message is useless after half a minute, and deployments do not wait longer for it.</summary>
    public static readonly RetryPolicy RetryPolicy = new(4, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30), Task.Delay);

    // A redirect could send the message to an unintended address.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 65_536 };

    /// <summary>Whether an address may be used: the message and the address must be encrypted in transit.</summary>
    public static bool Takes(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>Sends a message.</summary>
    /// <returns>Null on success; otherwise the reason, without the address.</returns>
    public async Task<string?> SendAsync(JsonObject message, CancellationToken cancellation)
    {
        try
        {
            return await retries.RunAsync(token => TryAsync(message, token), cancellation);
        }
        catch (TransientFailure failure)
        {
            return $"{service} {failure.Message}";
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> TryAsync(JsonObject message, CancellationToken cancellation)
    {
        using var content = new StringContent(message.ToJsonString(), null, "application/json");
        using var answer = await _http.PostAsync(address, content, cancellation);
        if (TransientFailure.In(answer, DateTimeOffset.UtcNow) is { } failure) throw failure;
        if (!answer.IsSuccessStatusCode) return $"{service} refused it with {(int)answer.StatusCode}";
        // An intermediary, such as a proxy's sign-in page, responds with the same status but different text.
        var words = (await answer.Content.ReadAsStringAsync(cancellation)).Trim();
        // Teams workflows respond with an empty body.
        var isTaken = service == ChatService.Teams ? !words.StartsWith('<') : words == "ok";
        return isTaken ? null : $"the answer did not come from {service}";
    }
}
