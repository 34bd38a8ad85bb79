using Infra.Deployment.Clouds;
using Infra.Workspace.Tools;

namespace Infra.Deployment.Terraform;

/// <summary>Runs Terraform as all of Infra does: without prompts or telemetry, and with one shared plugin cache.</summary>
internal static class TerraformProgram
{
    /// <summary>Returns Terraform in a folder, for some clouds.</summary>
    public static Tool In(string folder, IClouds clouds) => new Tool("terraform", "Terraform 1.11 or later", folder, new()
    {
        ["TF_IN_AUTOMATION"] = "1",
        ["TF_INPUT"] = "0",
        ["CHECKPOINT_DISABLE"] = "1",
        ["TF_PLUGIN_CACHE_DIR"] = Environment.GetEnvironmentVariable("TF_PLUGIN_CACHE_DIR") ?? ProviderLocks.Of(clouds).PluginCache,
    }).With(clouds.Environment);
}
