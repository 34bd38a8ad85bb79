using Infra.Workspace.Tools;

namespace Infra.Workspace.Tests.Tools;

public sealed class FileLockTests
{
    [Fact]
    public async Task Second_waits_until_the_first_is_done_and_says_so_once()
    {
        using var folder = new TemporaryFolder();
        var waits = 0;
        var first = await FileLock.AcquireAsync(folder["lock"], () => waits++, TestContext.Current.CancellationToken);

        var second = FileLock.AcquireAsync(folder["lock"], () => waits++, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();

        Assert.Equal(1, waits);
    }
}
