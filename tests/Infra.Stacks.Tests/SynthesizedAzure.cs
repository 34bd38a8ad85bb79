using Infra.Constructs.Synthesis;
using Infra.Contracts.Synthesized;
using Infra.Stacks.Azure;

namespace Infra.Stacks.Tests;

/// <summary>What Acme runs in Azure as it was written, once for all tests.</summary>
internal static class SynthesizedAzure
{
    private static readonly Lazy<(SynthOutput Output, Dictionary<string, string> Texts)> Synthesized = new(Synthesize);

    public static SynthOutput Output => Synthesized.Value.Output;

    public static SynthesizedStack Stack(string name) => Output.Stacks.Single(stack => stack.Name == name);

    public static string Text(string name) => Synthesized.Value.Texts[name];

    private static (SynthOutput Output, Dictionary<string, string> Texts) Synthesize()
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(
            Acme.Options,
            estate =>
            {
                foreach (var environment in estate.Environments) AzureStacks.Describe(estate, environment);
            },
            new DateOnly(2026, 1, 15),
            folder["out"]);
        var output = SynthOutput.Load(folder["out"]);
        foreach (var stack in output.Stacks) _ = stack.Resources; // read before the folder goes
        return (output, output.Stacks.ToDictionary(stack => stack.Name, stack => File.ReadAllText(Path.Combine(stack.Directory, "cdk.tf.json"))));
    }
}
