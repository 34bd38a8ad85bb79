using System.Net;
using Infra.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Infra.Simulator.Protocol;

/// <summary>
/// Serves a provider on a loopback port. gRPC is HTTP/2 with a five-byte frame around each message and the status in trailers, which is all
/// that Terraform's unary calls need.
/// </summary>
internal sealed class GrpcServer : IAsyncDisposable
{
    private const string Service = "/tfplugin6.Provider/";
    private const int Unimplemented = 12;
    private const int Internal = 13;
    private readonly WebApplication _application;

    private GrpcServer(WebApplication application) => _application = application;

    /// <summary>The address: <c>127.0.0.1:PORT</c>.</summary>
    public string Address =>
        new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;

    /// <summary>Starts the server.</summary>
    public static async Task<GrpcServer> StartAsync(ProviderEndpoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        var application = builder.Build();
        application.Run(context => ServeAsync(context, endpoint));
        await application.StartAsync();
        return new(application);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task ServeAsync(HttpContext context, ProviderEndpoint endpoint)
    {
        context.Response.ContentType = "application/grpc";
        var method = context.Request.Path.Value ?? "";
        var request = await GrpcFrame.ReadAsync(context.Request.Body, context.RequestAborted);
        try
        {
            var response = method.StartsWith(Service, StringComparison.Ordinal)
                ? await endpoint.CallAsync(method[Service.Length..], request, new(context.Connection.Id, context.RequestAborted))
                : null;
            if (response is not null) await GrpcFrame.WriteAsync(context.Response.Body, response, context.RequestAborted);
            context.Response.AppendTrailer("grpc-status", response is null ? $"{Unimplemented}" : "0");
        }
        catch (LostConnectionException)
        {
            context.Abort();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            context.Response.AppendTrailer("grpc-status", $"{Internal}");
            var message = $"The simulator failed in {method}: {e.GetType().Name}: {e.Message}";
            context.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(message));
        }
    }
}
