using System.Diagnostics;
using System.Globalization;

namespace Infra.Workspace.Tools;

/// <summary>
/// Waits for a tool, and stops it gracefully on cancellation: it is interrupted once and then gets all the time it needs. Terraform uses it
/// to finish pending operations, write its state and release its lock.
/// </summary>
/// <param name="process">The process of the tool.</param>
/// <param name="hasHeard">Whether the tool has reported the interrupt.</param>
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
            // Ctrl-C in a terminal reaches every process, but a signal to this process does not; and a second interrupt makes Terraform
            // abort. So it is passed on only to a tool that does not react.
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
