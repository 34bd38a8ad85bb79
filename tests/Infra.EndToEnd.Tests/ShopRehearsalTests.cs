using Infra.Cli;
using Infra.Constructs.Synthesis;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.EndToEnd.Tests;

/// <summary>The shop with its network and foundation in simulated clouds, from bootstrap to destroy.</summary>
public sealed class ShopRehearsalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShopRehearsalTests() => ExternalTool.RequireTerraform();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Estate_is_rehearsed_whole()
    {
        File.WriteAllText(_folder["cdktf.json"], "{}");
        EstateSynthesis.Run(LynxEstate.Options, estate => LynxEstate.DescribeShops(estate), new DateOnly(2026, 1, 15), _folder["cdktf.out"]);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var program = new InfraProgram(new Repository(_folder.Path), new Terminal(TextReader.Null, output, error, isInteractive: false));

        var exitCode = await program.RunAsync(["rehearse", "--out", _folder["cdktf.out"]], TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, $"{output}{error}");
        Assert.Contains("\n12 of 12 steps passed in ", output.ToString(), StringComparison.Ordinal);
    }
}
