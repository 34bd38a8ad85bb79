using System.Diagnostics;
using System.Globalization;

namespace Infra.Workspace.Tools;

/// <summary>
/// Waits for a tool, and stops it gently when asked: it is interrupted once and then has all the time it needs, in which Terraform
/// finishes what it is creating, writes its state and frees its lock.
/// </summary>
/// <param name="process">The tool.</param>
/// <param name="hasHeard">Whether the tool has said that it was interrupted.</param>
internal sealed class Interruption(Process process, Func<bool> hasHeard)
{
    private static readonly TimeSpan TimeToHear = TimeSpan.FromSeconds(1);

    public async Task WaitAsync(CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // A terminal's Ctrl-C reaches every process by itself, a signal to this process does not; and a second interrupt makes
            // Terraform drop everything. So it is passed on only to a tool that does not react.
            await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(TimeToHear, CancellationToken.None));
            if (!hasHeard()) Interrupt();
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private void Interrupt()
    {
        if (OperatingSystem.IsWindows() || process.HasExited) return;
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
