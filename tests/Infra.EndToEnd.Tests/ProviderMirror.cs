namespace Infra.EndToEnd.Tests;

/// <summary>
/// A folder of providers, for a machine that does not reach the registry. <c>INFRA_PROVIDER_MIRROR</c> names it; it holds the folder
/// <c>registry.terraform.io</c>.
/// </summary>
internal sealed class ProviderMirror
{
    public const string Variable = "INFRA_PROVIDER_MIRROR";

    private readonly string _folder;

    public ProviderMirror(string folder) => _folder = folder;

    /// <summary>The one version of the aws provider that it has.</summary>
    public string AwsVersion => Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(_folder, "registry.terraform.io", "hashicorp", "aws")).Max(StringComparer.Ordinal)!);

    /// <summary>Makes every Terraform that this process starts take its providers from here.</summary>
    public void Use(string configurationFile)
    {
        File.WriteAllText(configurationFile, $$"""provider_installation { filesystem_mirror { path = "{{_folder}}" } }""");
        Environment.SetEnvironmentVariable("TF_CLI_CONFIG_FILE", configurationFile);
    }
}
