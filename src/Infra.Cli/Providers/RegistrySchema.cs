using System.Text;
using System.Text.Json.Nodes;
using Infra.Bindings.Import.Terraform;
using Infra.Schemas;
using Infra.Workspace.Tools;

namespace Infra.Cli.Providers;

/// <summary>Reads a provider's schema from Terraform, which installs the provider as for a stack: from the registry or a mirror.</summary>
/// <param name="source">The provider, such as <c>hashicorp/aws</c>.</param>
internal sealed class RegistrySchema(string source)
{
    private string Name => source[(source.LastIndexOf('/') + 1)..];

    /// <summary>Reads the schema.</summary>
    /// <param name="version">The version; null for the latest.</param>
    /// <param name="cancellation">Cancels the Terraform run.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA0202: Terraform is missing. INFRA0203: it cannot install the provider.</exception>
    public async Task<ProviderSchema> ReadAsync(string? version, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("infra-provider-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "main.tf.json"), Module(version).ToJsonString(), cancellation);
            var terraform = new Tool("terraform", "Terraform 1.11 or later", folder, new() { ["CHECKPOINT_DISABLE"] = "1", ["TF_IN_AUTOMATION"] = "1" });
            await terraform.RunAsync(["init", "-input=false", "-no-color"], cancellation);
            var json = await terraform.RunAsync(["providers", "schema", "-json"], cancellation);
            var selected = JsonNode.Parse(await terraform.RunAsync(["version", "-json"], cancellation))!["provider_selections"]!.AsObject();
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
            return TerraformSchemaReader.Read(stream, source, (string)selected.Single().Value!);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private JsonObject Module(string? version)
    {
        var required = new JsonObject { ["source"] = source };
        if (version is not null) required["version"] = version;
        return new() { ["terraform"] = new JsonObject { ["required_providers"] = new JsonObject { [Name] = required } } };
    }
}
