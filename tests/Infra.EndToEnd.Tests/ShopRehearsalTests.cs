using Infra.Constructs.Synthesis;

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

        var result = await InfraCommand.RunAsync(_folder.Path, new Dictionary<string, string>(), ["rehearse", "--out", _folder["cdktf.out"]]);

        Assert.True(result.ExitCode == 0, $"{result}");
        Assert.Contains("\n12 of 12 steps passed in ", result.Output, StringComparison.Ordinal);
    }
}
