using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Infra.Testing.Web;

/// <summary>A real HTTP server of one test's own. It records what it receives, and misbehaves as it is told.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = [];
    private readonly ConcurrentQueue<Reply> _misbehaviors = [];
    private readonly Lock _gate = new();
    private readonly Func<ReceivedRequest, Reply> _answer;

    private LoopbackServer(WebApplication server, Func<ReceivedRequest, Reply> answer) => (_server, _answer) = (server, answer);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url => _server.Urls.First();

    /// <summary>All it received, in order.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>Starts one on a free port; its answers are asked for one at a time.</summary>
    public static async Task<LoopbackServer> StartAsync(Func<ReceivedRequest, Reply> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new LoopbackServer(builder.Build(), answer);
        server._server.Run(server.AnswerAsync);
        await server._server.StartAsync();
        return server;
    }

    /// <summary>Does this with the next requests, before it answers as it should.</summary>
    public void Misbehave(params ReadOnlySpan<Reply> replies)
    {
        foreach (var reply in replies) _misbehaviors.Enqueue(reply);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new ReceivedRequest(context.Request.Method, target, context.Request.Headers.Authorization, await reader.ReadToEndAsync());
        _requests.Enqueue(request);
        if (!_misbehaviors.TryDequeue(out var reply))
            lock (_gate) reply = _answer(request);

        if (reply == Reply.HangUp) context.Abort();
        else if (reply == Reply.Silence) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else await WriteAsync(context.Response, reply);
    }

    private static async Task WriteAsync(HttpResponse response, Reply reply)
    {
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) response.Headers.Append(name, value);
        await response.WriteAsync(reply.Body);
    }
}
