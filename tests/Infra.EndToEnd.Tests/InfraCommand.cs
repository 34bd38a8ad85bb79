using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Infra.EndToEnd.Tests;

/// <summary>The result of a command.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>The CLI as a process of its own, as a user starts it.</summary>
internal static partial class InfraCommand
{
    /// <summary>Runs a command.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="variables">Environment variables, beside those of this process.</param>
    /// <param name="arguments">The command.</param>
    /// <param name="onLine">Gets each line of standard error, and the process, which it may stop.</param>
    public static async Task<CommandResult> RunAsync(
        string root, IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> arguments, Action<Process, string>? onLine = null)
    {
        var program = ExternalTool.RequireMade("artifacts/bin/Infra.Cli/release/Infra.Cli.dll", "./infra --help");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        // What the launcher says.
        start.Environment["INFRA_ROOT"] = root;
        start.Environment["INFRA_LAUNCHER"] = "./infra";
        using var process = Process.Start(start)!;
        await using var cancellation = TestContext.Current.CancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = new StringWriter();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            error.Write($"{line}\n");
            onLine?.Invoke(process, line);
        }

        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, error.ToString());
    }

    /// <summary>Stops a command as Ctrl+C does, at once: to start a program for it takes seconds on a busy machine.</summary>
    public static void Interrupt(Process process) => Assert.Equal(0, Kill(process.Id, 2));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
