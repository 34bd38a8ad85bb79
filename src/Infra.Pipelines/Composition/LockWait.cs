using Infra.Contracts.Identities;

namespace Infra.Pipelines.Composition;

/// <summary>
/// How long Terraform waits for a state lock of another run. A plan waits for an apply to end, up to a limit. Terraform
/// reads the value from the environment, so it also works if another tool starts Terraform.
/// </summary>
/// <remarks>https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name</remarks>
internal static class LockWait
{
    public static IReadOnlyList<(string Name, string Value)> Of(PipelineAccess access) => access == PipelineAccess.Plan
        ? [("TF_CLI_ARGS_plan", "-lock-timeout=5m")]
        : [("TF_CLI_ARGS_apply", "-lock-timeout=15m"), ("TF_CLI_ARGS_plan", "-lock-timeout=15m")];
}
