using System.Text.Json.Nodes;
using Infra.Cli.Web;
using Infra.Contracts.Problems;

namespace Infra.Cli.Notifications;

/// <summary>The webhook of one channel. Its URL is a secret: whoever has it can write there.</summary>
internal sealed class SlackWebhook : IDisposable
{
    private const int LongestWords = 200;

    /// <summary>Nobody waits long for a message: four attempts in 40 seconds.</summary>
    public static readonly Patience Patience = new(4, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(40), Task.Delay);

    private readonly Uri _url;
    private readonly Patience _patience;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 65_536 };

    private SlackWebhook(Uri url, Patience patience) => (_url, _patience) = (url, patience);

    /// <summary>The webhook that a variable holds.</summary>
    /// <exception cref="InfraException">INFRA0270: there is none. INFRA0271: it is no URL that a secret may be sent to.</exception>
    public static SlackWebhook Of(string variable, string? value, string subject, Patience patience)
    {
        if (string.IsNullOrWhiteSpace(value)) throw Problem("INFRA0270", subject, $"The environment has no {variable}, so nobody is told.", "Pass the secret to the job.");
        return Uri.TryCreate(value.Trim(), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? new(url, patience)
            : throw Problem("INFRA0271", subject, $"{variable} holds no https URL, so nobody is told.", "Set it to the URL that Slack gave for the channel.");
    }

    /// <summary>Sends a message; one that gets no answer is sent again, and may then be seen twice.</summary>
    /// <exception cref="InfraException">INFRA0272: it can't be reached. INFRA0273: it refuses.</exception>
    public async Task SendAsync(JsonObject message, string subject, SecretMask mask, CancellationToken cancellation)
    {
        try
        {
            await _patience.RunAsync(async token => await PostAsync(message, subject, mask, token), cancellation);
        }
        catch (TransientFailure failure)
        {
            throw Problem("INFRA0272", subject, $"Nobody was told: the webhook {failure.Message}.", "Look at the run itself; nothing else depends on it.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> PostAsync(JsonObject message, string subject, SecretMask mask, CancellationToken cancellation)
    {
        using var content = new StringContent(message.ToJsonString(), null, "application/json");
        using var answer = await _http.PostAsync(_url, content, cancellation);
        if (TransientFailure.In(answer, DateTimeOffset.UtcNow) is { } failure) throw failure;
        var words = await answer.Content.ReadAsStringAsync(cancellation);
        // Slack says "ok"; a page that stands in between says something else with the same status.
        if (answer.IsSuccessStatusCode && words.Trim() == "ok") return true;
        throw Problem(
            "INFRA0273", subject, $"Nobody was told: the webhook answered {(int)answer.StatusCode}{Quoted(mask.Hide(words))}.", "Check that the channel and its webhook still exist.");
    }

    private static string Quoted(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(one => !char.IsControl(one)));
        return line.Length == 0 ? "" : $" \"{(line.Length <= LongestWords ? line : $"{line[..LongestWords]}…")}\"";
    }

    private static InfraException Problem(string code, string subject, string fact, string remedy) => new(ExitCode.Failed, new Problem(code, subject, fact, remedy));
}
