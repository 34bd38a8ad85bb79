using Infra.Constructs.Synthesis;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests;

/// <summary>The reference estate as it was written, once for all tests.</summary>
internal static class SynthesizedEstate
{
    public static readonly DateOnly Today = new(2026, 1, 15);

    /// <summary>Not those of envs/: a release changes them, and no snapshot shall change with it.</summary>
    private static readonly Dictionary<string, ReleaseFile> Releases = new() { ["dev"] = Running("dev", new('d', 40)), ["prod"] = Running("prod", new('b', 40)) };

    private static readonly Lazy<(SynthOutput Output, Dictionary<string, string> Texts)> Synthesized = new(() => Synthesize(Releases));

    public static SynthOutput Output => Synthesized.Value.Output;

    public static SynthesizedStack Stack(string name) => Output.Stacks.Single(stack => stack.Name == name);

    public static string Text(string name) => Synthesized.Value.Texts[name];

    /// <summary>The stacks whose Terraform JSON differs when one environment runs another commit.</summary>
    public static IEnumerable<string> ChangedBy(string environment, string commit)
    {
        var changed = Synthesize(new(Releases) { [environment] = Running(environment, commit) }).Texts;
        return changed.Keys.Where(name => changed[name] != Text(name)).Order(StringComparer.Ordinal);
    }

    private static (SynthOutput Output, Dictionary<string, string> Texts) Synthesize(Dictionary<string, ReleaseFile> releases)
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(Acme.Options with { Releases = releases }, Acme.Describe, Today, folder["out"], Acme.Files);
        var output = SynthOutput.Load(folder["out"]);
        foreach (var stack in output.Stacks) _ = stack.Resources; // read before the folder goes
        return (output, output.Stacks.ToDictionary(stack => stack.Name, stack => File.ReadAllText(Path.Combine(stack.Directory, "cdk.tf.json"))));
    }

    private static ReleaseFile Running(string environment, string commit) =>
        new(environment, Acme.Options.Applications.ToDictionary(application => application.Name, application => application.At(commit)));
}
