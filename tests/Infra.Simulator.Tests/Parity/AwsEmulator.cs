using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infra.Simulator.Tests.Parity;

/// <summary>An emulator of AWS, started and stopped by the script that <c>INFRA_AWS_EMULATOR</c> names.</summary>
internal sealed class AwsEmulator : IAsyncDisposable
{
    private readonly string _script;
    private readonly string _port;

    private AwsEmulator(string script, string port)
    {
        _script = script;
        _port = port;
    }

    /// <summary>What makes Terraform use it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{_port}",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_S3_USE_PATH_STYLE"] = "true",
    };

    public static async Task<AwsEmulator> StartAsync()
    {
        var script = ExternalTool.Require("INFRA_AWS_EMULATOR", "a script that takes \"start PORT\" and \"stop PORT\"");
        var emulator = new AwsEmulator(script, FreePort());
        await emulator.RunAsync("start");
        return emulator;
    }

    public async ValueTask DisposeAsync() => await RunAsync("stop");

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private async Task RunAsync(string verb)
    {
        using var process = Process.Start(new ProcessStartInfo(_script, [verb, _port]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
