using Infra.Constructs.Synthesis;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests;

/// <summary>The reference estate as it was written, once for all tests.</summary>
internal static class SynthesizedEstate
{
    private static readonly Lazy<SynthOutput> Synthesized = new(Synthesize);

    public static SynthOutput Output => Synthesized.Value;

    private static SynthOutput Synthesize()
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(Acme.Options, Acme.Describe, new(2026, 1, 15), folder["out"]);
        var output = SynthOutput.Load(folder["out"]);
        // Read before the folder goes.
        foreach (var stack in output.Stacks) _ = stack.Resources;
        return output;
    }
}
