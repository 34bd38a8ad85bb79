using Infra.Deployment.Clouds;
using Infra.Workspace.Tools;

namespace Infra.Deployment.Terraform;

/// <summary>Terraform as every part of Infra runs it: without questions, without calls home, with one cache of providers.</summary>
internal static class TerraformProgram
{
    /// <summary>Terraform in a folder, for some clouds.</summary>
    public static Tool In(string folder, IClouds clouds) => new Tool("terraform", "Terraform 1.11 or later", folder, new()
    {
        ["TF_IN_AUTOMATION"] = "1",
        ["TF_INPUT"] = "0",
        ["CHECKPOINT_DISABLE"] = "1",
        ["TF_PLUGIN_CACHE_DIR"] = Environment.GetEnvironmentVariable("TF_PLUGIN_CACHE_DIR") ?? ProviderLocks.Of(clouds).PluginCache,
    }).With(clouds.Environment);
}
