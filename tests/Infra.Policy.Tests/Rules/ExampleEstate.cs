using System.Text.Json;
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
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples");

    public static PolicyEstate All { get; } = new(
    [
        .. Directory.EnumerateFiles(Folder, "*.tf.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ],
    TestEstate.File with
    {
        ApprovedTypes = JsonSerializer.Deserialize<Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>>(
            File.ReadAllText(Path.Combine(Folder, "approved-types.json"))),
    });

    private static PolicyStack Read(string file)
    {
        var cloud = Path.GetFileName(Path.GetDirectoryName(file)!);
        var part = Path.GetFileName(file).Split('.')[0];
        return SynthReader.Read(TestEstate.Entry($"{cloud}-prod-{part}"), JsonNode.Parse(File.ReadAllBytes(file))!.AsObject());
    }
}
