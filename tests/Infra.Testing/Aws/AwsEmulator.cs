using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infra.Testing.Aws;

/// <summary>
/// An AWS on a port of this machine. <c>INFRA_AWS_EMULATOR</c> names a program that understands <c>start PORT</c>, which prints the
/// variables to export, and <c>stop PORT</c>.
/// </summary>
public sealed class AwsEmulator : IDisposable
{
    private readonly string _program;
    private readonly string _account;
    private readonly string _port = FreePort().ToString(CultureInfo.InvariantCulture);

    /// <summary>The program. The test is skipped where there is none.</summary>
    public static string Require() => ExternalTool.Require("INFRA_AWS_EMULATOR", "the AWS emulator");

    /// <summary>Starts it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="account">The account that a call without a role is of.</param>
    public AwsEmulator(string program, string account = "123456789012")
    {
        (_program, _account) = (program, account);
        using var turn = Turn.Take("aws-emulator");
        Variables = Run("start").Replace("export ", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(assignment => assignment.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
    }

    /// <summary>The variables that make a program use it.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Asks it without a client of AWS.</summary>
    /// <param name="path">What all paths begin with, such as a bucket.</param>
    public HttpClient Connect(string path = "") => new() { BaseAddress = new($"{Variables["AWS_ENDPOINT_URL"]}/{path}") };

    /// <inheritdoc/>
    public void Dispose() => Run("stop");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Run(string verb)
    {
        // Roles have policies that AWS manages; moto knows them when it is asked to.
        var start = new ProcessStartInfo(_program, [verb, _port]) { RedirectStandardOutput = true, Environment = { ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true", ["MOTO_ACCOUNT_ID"] = _account } };
        using var process = Process.Start(start)!;
        var exports = process.StandardOutput.ReadLine() ?? "";
        process.WaitForExit();
        return process.ExitCode == 0 ? exports : throw new InvalidOperationException($"{_program} {verb} failed");
    }
}
