using System.Diagnostics;

namespace Infra.Cli.Building;

/// <summary>
/// Waits for a tool, and stops it gently when asked: it is interrupted and gets a minute, in which Terraform finishes what it is
/// creating, writes its state and frees its lock.
/// </summary>
internal sealed class Interruption(Process process)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task WaitAsync(CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C reaches every process of a terminal by itself, and a second interrupt makes Terraform drop everything.
            if (Console.IsInputRedirected) Interrupt();
            await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(Patience, CancellationToken.None));
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private void Interrupt()
    {
        if (OperatingSystem.IsWindows() || process.HasExited) return;
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
