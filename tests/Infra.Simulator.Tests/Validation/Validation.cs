using System.Text.Json.Nodes;

namespace Infra.Simulator.Tests.Validation;

/// <summary>Validates many configurations in one run of Terraform: each is a file of one module, and a message names its file.</summary>
internal static class Validation
{
    /// <summary>What Terraform says of each configuration, by its name; those it accepts are missing.</summary>
    public static async Task<ILookup<string, string>> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, JsonObject settings, IEnumerable<BadConfiguration> configurations)
    {
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(Path.Combine(directory, "main.tf.json"), settings.ToJsonString());
        foreach (var configuration in configurations)
        {
            var resource = new JsonObject { [configuration.Type] = new JsonObject { [configuration.Name] = configuration.Body } };
            var file = new JsonObject { ["resource"] = resource };
            await File.WriteAllTextAsync(Path.Combine(directory, $"{configuration.Name}.tf.json"), file.ToJsonString());
        }

        var terraform = new Terraform(directory, environment);
        await terraform.SucceedAsync("init", "-input=false");
        var (_, output) = await terraform.RunAsync("validate", "-json");
        return JsonNode.Parse(output)!["diagnostics"]!.AsArray()
            .Where(diagnostic => (string)diagnostic!["severity"]! == "error")
            .ToLookup(diagnostic => FileOf(diagnostic!), diagnostic => $"{diagnostic!["summary"]}: {diagnostic["detail"]}");
    }

    private static string FileOf(JsonNode diagnostic) =>
        ((string?)diagnostic["range"]?["filename"] ?? "").Replace(".tf.json", "", StringComparison.Ordinal);
}
