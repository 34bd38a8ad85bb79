namespace Infra.Simulator.Tests;

/// <summary>The real AWS provider, from a filesystem mirror.</summary>
internal static class RealProvider
{
    public const string Version = "5.100.0";

    /// <summary>An environment in which Terraform installs it from the mirror that <c>INFRA_PROVIDER_MIRROR</c> names.</summary>
    public static Dictionary<string, string> Environment(TemporaryFolder folder)
    {
        var mirror = ExternalTool.Require("INFRA_PROVIDER_MIRROR", $"a filesystem mirror with hashicorp/aws {Version}");
        var configuration = folder["mirror.rc"];
        File.WriteAllText(configuration, $"provider_installation {{\n  filesystem_mirror {{\n    path = \"{mirror}\"\n  }}\n}}\n");
        return new() { ["TF_CLI_CONFIG_FILE"] = configuration };
    }
}
