using System.Diagnostics;
using Infra.Schemas.Import;
using Infra.Schemas.Import.Terraform;
using Infra.Schemas.Storage;

namespace Infra.Schemas.Tests.Import;

/// <summary>
/// The npm packages are of other versions than the schemas at hand: what differs is listed in <c>Differences/</c> under the
/// reason, fact by fact, and nothing else may differ.
/// </summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Azurerm_schema_differs_from_that_of_the_provider_only_by_version()
    {
        var folder = ExternalTool.Require("INFRA_PROVIDER_SCHEMAS", "a folder with azurerm-4.80.0.provider-schema.json");
        using var json = File.OpenRead(Path.Combine(folder, "azurerm-4.80.0.provider-schema.json"));

        AssertOnlyKnownDifferences("azurerm", "4.80.0", json);
    }

    [Fact]
    public void Aws_schema_differs_from_that_of_the_provider_only_by_version()
    {
        var terraform = ExternalTool.RequireTerraform();
        var mirror = ExternalTool.Require("INFRA_PROVIDER_MIRROR", "a filesystem mirror with hashicorp/aws 5.100.0");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["terraform.rc"], $"provider_installation {{\n  filesystem_mirror {{\n    path = \"{mirror}\"\n  }}\n}}\n");
        File.WriteAllText(folder["main.tf.json"], """{"terraform": {"required_providers": {"aws": {"source": "hashicorp/aws", "version": "5.100.0"}}}}""");
        Run(terraform, folder, "init");
        using var json = Run(terraform, folder, "providers", "schema", "-json");

        AssertOnlyKnownDifferences("aws", "5.100.0", json);
    }

    private static void AssertOnlyKnownDifferences(string provider, string version, Stream json)
    {
        var stored = SchemaStore.Load(provider);
        var reference = TerraformSchemaReader.Read(json, stored.Source, version, TypeSelection.Of(stored));
        var known = File.ReadLines(Path.Combine("Import", "Differences", $"{provider}-{stored.Version}-from-{version}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').ToHashSet();
        var found = Differences(stored, reference).ToHashSet();

        AssertNone("differ and are not listed", found.Except(known));
        AssertNone("are listed and do not differ", known.Except(found));
    }

    private static void AssertNone(string what, IEnumerable<string> differences)
    {
        var lines = differences.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"These {what}:\n{string.Join('\n', lines)}");
    }

    private static IEnumerable<string> Differences(ProviderSchema stored, ProviderSchema reference) =>
    [
        .. Differences("provider", stored.Configuration, reference.Configuration),
        .. stored.Resources.SelectMany(pair => Differences(pair.Key, pair.Value, reference.Resources[pair.Key])),
        .. stored.DataSources.SelectMany(pair => Differences($"data.{pair.Key}", pair.Value, reference.DataSources[pair.Key])),
    ];

    private static IEnumerable<string> Differences(string type, BlockSchema stored, BlockSchema reference)
    {
        var (ours, theirs) = (stored.Facts().ToDictionary(), reference.Facts().ToDictionary());
        return from path in ours.Keys.Union(theirs.Keys)
               let our = ours.GetValueOrDefault(path, "absent")
               let their = theirs.GetValueOrDefault(path, "absent")
               where our != their
               select $"{type} {path}: {our} | {their}";
    }

    private static MemoryStream Run(string terraform, TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(terraform, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        start.Environment["TF_CLI_CONFIG_FILE"] = folder["terraform.rc"];
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        using var process = Process.Start(start)!;
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        output.Position = 0;
        return output;
    }
}
