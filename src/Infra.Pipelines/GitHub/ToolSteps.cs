using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>The steps that install each tool.</summary>
internal static class ToolSteps
{
    public static WorkflowStep Of(Tool tool, ToolVersions versions) => tool switch
    {
        Tool.Dotnet => new() { Name = "Set up .NET", Uses = Actions.SetupDotnet, With = new() { ["global-json-file"] = "global.json" } },
        Tool.Node => new() { Name = "Set up Node.js", Uses = Actions.SetupNode, With = new() { ["node-version"] = versions.Node, ["package-manager-cache"] = "false" } },
        // The wrapper would add text to the output of Terraform.
        Tool.Terraform => new()
        {
            Name = "Set up Terraform", Uses = Actions.SetupTerraform, With = new() { ["terraform_version"] = versions.Terraform, ["terraform_wrapper"] = "false" },
        },
        Tool.Tflint => new() { Name = "Set up TFLint", Uses = Actions.SetupTflint, With = new() { ["tflint_version"] = versions.Tflint, ["cache"] = "false" } },
        Tool.Conftest => OfGo("Conftest", $"github.com/open-policy-agent/conftest@{versions.Conftest}"),
        Tool.Opa => OfGo("OPA", $"github.com/open-policy-agent/opa@{versions.Opa}"),
        // The action is used only to install Trivy: its own scan does not cover Terraform.
        Tool.Trivy => new()
        {
            Name = "Set up Trivy",
            Uses = Actions.Trivy,
            With = new() { ["version"] = versions.Trivy, ["scan-type"] = "config", ["scan-ref"] = ".github", ["exit-code"] = "0", ["cache"] = "false" },
        },
        Tool.Checkov => new() { Name = "Set up Checkov", Run = $"pipx install checkov=={versions.Checkov}" },
        _ => throw new ArgumentOutOfRangeException(nameof(tool), tool, "No such tool."),
    };

    private static WorkflowStep OfGo(string name, string module) => new()
    {
        Name = $"Set up {name}",
        Run = $"""
            go install {module}
            echo "$(go env GOPATH)/bin" >> "$GITHUB_PATH"
            """,
    };
}
