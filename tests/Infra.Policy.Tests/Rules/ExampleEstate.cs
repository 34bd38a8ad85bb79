using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Policy.Tests.Rules;

/// <summary>
/// Hardened examples that every rule accepts: one stack for each file in <c>Examples/CLOUD</c>. Each rule is shown them as they
/// are, and with each value that it reads broken.
/// </summary>
internal static class ExampleEstate
{
    public static PolicyEstate All { get; } = new(
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Examples"), "*.tf.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ]);

    private static PolicyStack Read(string file)
    {
        var cloud = Path.GetFileName(Path.GetDirectoryName(file)!);
        var part = Path.GetFileName(file).Split('.')[0];
        return SynthReader.Read(TestEstate.Entry($"{cloud}-prod-{part}"), JsonNode.Parse(File.ReadAllBytes(file))!.AsObject());
    }
}
