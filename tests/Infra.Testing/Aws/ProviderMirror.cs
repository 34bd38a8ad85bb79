using System.Text.Json.Nodes;

namespace Infra.Testing.Aws;

/// <summary>
/// A folder of providers, for a machine that does not reach the registry. <c>INFRA_PROVIDER_MIRROR</c> names it; it holds the folder
/// <c>registry.terraform.io</c>.
/// </summary>
public sealed class ProviderMirror
{
    /// <summary>What the provider of the bindings takes, and one of version 5 does not know yet.</summary>
    private static readonly (string Type, string Argument)[] SinceVersion6 = [("aws_eks_cluster", "deletion_protection")];

    private readonly string _folder;

    private ProviderMirror(string folder) => _folder = folder;

    /// <summary>The folder. The test is skipped where there is none.</summary>
    public static ProviderMirror Require() => new(ExternalTool.Require("INFRA_PROVIDER_MIRROR", "a folder of providers with hashicorp/aws"));

    /// <summary>The one version of the aws provider that it has.</summary>
    public string AwsVersion => Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(_folder, "registry.terraform.io", "hashicorp", "aws")).Max(StringComparer.Ordinal)!);

    /// <summary>Makes a stack one for the version that is here.</summary>
    public void Fit(JsonNode stack)
    {
        stack["terraform"]!["required_providers"]!["aws"]!["version"] = AwsVersion;
        if (!AwsVersion.StartsWith("5.", StringComparison.Ordinal)) return;
        foreach (var (type, argument) in SinceVersion6)
            foreach (var (_, resource) in stack["resource"]?[type]?.AsObject() ?? []) resource!.AsObject().Remove(argument);
    }

    /// <summary>The variables that make Terraform take its providers from here.</summary>
    /// <param name="configurationFile">Where Terraform's configuration is written.</param>
    public Dictionary<string, string> Variables(string configurationFile)
    {
        File.WriteAllText(configurationFile, $$"""provider_installation { filesystem_mirror { path = "{{_folder}}" } }""");
        return new() { ["TF_CLI_CONFIG_FILE"] = configurationFile };
    }
}
