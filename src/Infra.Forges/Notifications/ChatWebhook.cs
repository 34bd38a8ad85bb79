using System.Text.Json.Nodes;
using Infra.Forges.Web;

namespace Infra.Forges.Notifications;

/// <summary>A channel's incoming webhook. Whoever knows its address can write there, so it is a secret.</summary>
internal sealed class ChatWebhook(ChatService service, Uri address, RetryPolicy retries) : IDisposable
{
    /// <summary>A message is late after half a minute, and a deployment does not wait for it.</summary>
    public static readonly RetryPolicy RetryPolicy = new(4, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30), Task.Delay);

    // A redirect would carry the message to an address that nobody chose.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 65_536 };

    /// <summary>Whether an address may be told: the message and the address itself are nobody else's on the way.</summary>
    public static bool Takes(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>Sends a message.</summary>
    /// <returns>Null where it arrived; otherwise why it did not, in words without the address.</returns>
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
        // A page that stands in between, such as a proxy's to sign in, has the same status and other words.
        var words = (await answer.Content.ReadAsStringAsync(cancellation)).Trim();
        // A workflow of Teams accepts what it is told, and says nothing.
        var isTaken = service == ChatService.Teams ? !words.StartsWith('<') : words == "ok";
        return isTaken ? null : $"something else than {service} answered";
    }
}
