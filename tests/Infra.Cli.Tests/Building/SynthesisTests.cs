using Infra.Cli.Building;
using Infra.Contracts.Problems;
using Infra.Workspace;

namespace Infra.Cli.Tests.Building;

public sealed class SynthesisTests
{
    [Fact]
    public async Task Engine_that_there_is_not_is_refused()
    {
        using var folder = new TemporaryFolder();

        var refused = await Assert.ThrowsAsync<InfraException>(() =>
            new Synthesis(new Repository(folder.Path) { Engine = "node" }, _ => { }).PrepareAsync(TestContext.Current.CancellationToken));

        Assert.Equal("INFRA0113 InfraEngine: \"node\" is not an engine. Set it to native or jsii, or leave it out for native.", refused.Message);
    }
}
