using System.Diagnostics;
using System.Globalization;

namespace Infra.Cli.Tests;

/// <summary>A command as a process of its own, for what only a process can undergo: signals and sudden death.</summary>
internal sealed class CommandProcess : IDisposable
{
    private readonly Process _process;

    public CommandProcess(string root, params string[] arguments) : this(root, [], arguments)
    {
    }

    /// <param name="root">The estate.</param>
    /// <param name="variables">What is in its environment besides.</param>
    /// <param name="arguments">The command.</param>
    public CommandProcess(string root, Dictionary<string, string> variables, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Infra.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = root, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true,
            Environment = { ["INFRA_ROOT"] = root, ["INFRA_LAUNCHER"] = "./infra" },
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
    }

    /// <summary>Signals this process alone, as a runner does that cancels a job.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>The end of a machine: nobody gets to clean up.</summary>
    public void KillEverything() => _process.Kill(entireProcessTree: true);

    public async Task<CommandResult> EndAsync(CancellationToken cancellation)
    {
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(cancellation), _process.StandardError.ReadToEndAsync(cancellation));
        await _process.WaitForExitAsync(cancellation);
        return new(_process.ExitCode, await output, await error);
    }

    public void Dispose() => _process.Dispose();
}
