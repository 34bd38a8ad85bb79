using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests.Runner;

/// <summary>The workflows of <see cref="TestEstate"/>, with all gates.</summary>
internal static class SmallEstate
{
    private static readonly IReadOnlyDictionary<string, string> Files = (TestEstate.Options with { Gates = Enum.GetValues<GateTool>() }).Render();

    public static IReadOnlyDictionary<string, string> Workflows { get; } =
        Files.Where(file => file.Key.StartsWith(".github/", StringComparison.Ordinal)).ToDictionary();
}
