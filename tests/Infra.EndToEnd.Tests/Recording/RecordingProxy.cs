using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>Stands between Terraform and the emulator, and shows somebody each request before it passes it on.</summary>
internal sealed class RecordingProxy : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _emulator;
    private readonly Func<AwsRequest, Task> _onRequest;
    private readonly Task _serving;

    public RecordingProxy(HttpClient emulator, Func<AwsRequest, Task> onRequest)
    {
        (_emulator, _onRequest) = (emulator, onRequest);
        Url = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Url { get; }

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _listener.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => PassOnAsync(context));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    /// <summary>What went wrong on the way; Terraform is told that the request was a bad one, which it does not repeat.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = [];

    private async Task PassOnAsync(HttpListenerContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception e)
        {
            Failures.Enqueue(e);
            context.Response.StatusCode = (int)HttpStatusCode.BadRequest;
            context.Response.Close();
        }
    }

    // What is not understood is passed on, so that all of it is found in one run.
    private async Task ShowAsync(AwsRequest request)
    {
        try
        {
            await _onRequest(request);
        }
        catch (InvalidOperationException e)
        {
            Failures.Enqueue(e);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        var request = AwsRequest.Read(context.Request, body.ToArray());
        await ShowAsync(request);

        using var answer = await _emulator.SendAsync(request.ToMessage());
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not ("Transfer-Encoding" or "Connection" or "Content-Length" or "Keep-Alive")) context.Response.AddHeader(name, string.Join(", ", values));
        var content = await answer.Content.ReadAsByteArrayAsync();
        var isHead = request.Method == "HEAD";
        context.Response.ContentLength64 = isHead ? answer.Content.Headers.ContentLength ?? 0 : content.Length;
        if (!isHead) await context.Response.OutputStream.WriteAsync(content);
        context.Response.Close();
    }
}
