using Infra.Cli.Building;

namespace Infra.Cli.Terraform;

/// <summary>Terraform as every part of Infra runs it: without questions, without calls home, with one cache of providers.</summary>
internal static class TerraformProgram
{
    /// <summary>Terraform in a folder, in the clouds of a repository.</summary>
    public static Tool In(string folder, Repository repository) => new Tool("terraform", "Terraform 1.11 or later", folder, new()
    {
        ["TF_IN_AUTOMATION"] = "1",
        ["TF_INPUT"] = "0",
        ["CHECKPOINT_DISABLE"] = "1",
        ["TF_PLUGIN_CACHE_DIR"] = Environment.GetEnvironmentVariable("TF_PLUGIN_CACHE_DIR") ?? ProviderLocks.Of(repository).PluginCache,
    }).With(repository.Clouds.Environment);
}
