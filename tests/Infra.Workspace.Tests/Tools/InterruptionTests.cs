using System.Diagnostics;
using Infra.Workspace.Tools;

namespace Infra.Workspace.Tests.Tools;

public sealed class InterruptionTests : IDisposable
{
    /// <summary>
    /// Like Terraform, it says when an interrupt has reached it, and then takes longer to end than a command waits for that word. It does not
    /// wait forever: what is started in the background of a script is deaf to interrupts.
    /// </summary>
    private const string Script =
        """
        trap 'echo x >> interrupts; echo "Interrupt received."' INT
        echo $$ > started
        for _ in $(seq 600); do [ -e interrupts ] || sleep 0.05; done
        sleep 1.5
        echo done > ended
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tool_is_interrupted_once_whether_or_not_its_terminal_did_it_and_has_the_time_it_needs(bool byTerminal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell is missing: Windows has no signals.");
        using var stop = new CancellationTokenSource();
        var run = new Tool("sh", "a shell", _folder.Path, []).TryRunAsync(["-c", Script], stop.Token);
        await AppearsAsync("started");
        if (byTerminal)
        {
            Process.Start("kill", ["-INT", (await ReadAsync("started")).Trim()]).Dispose();
            await AppearsAsync("interrupts");
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.Equal("x\n", await ReadAsync("interrupts"));
        Assert.Equal("done\n", await ReadAsync("ended"));
    }

    private async Task AppearsAsync(string file)
    {
        while (!File.Exists(_folder["ended"]) && (!File.Exists(_folder[file]) || (await ReadAsync(file)).Length == 0))
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(_folder[file], TestContext.Current.CancellationToken);
}
