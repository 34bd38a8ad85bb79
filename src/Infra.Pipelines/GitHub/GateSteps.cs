using Infra.Contracts.Synthesized;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>How each gate is one step of a workflow: a script, or the tool's own action.</summary>
internal static class GateSteps
{
    public static WorkflowStep Of(Gate gate, ToolVersions versions) => gate.Tool switch
    {
        GateTool.Trivy => new()
        {
            Name = "Trivy",
            Uses = Actions.Trivy,
            With = new()
            {
                ["version"] = versions.Trivy,
                ["scan-type"] = "config",
                ["scan-ref"] = "cdktf.out/stacks/${{ matrix.stack }}",
                ["severity"] = GateScripts.TrivySeverities,
                ["exit-code"] = gate.Mode == GateMode.Hard ? "1" : "0",
                ["cache"] = "false",
            },
            // The action reads ignored findings from files of one line each; Trivy itself reads those with reason and end.
            Env = new() { ["TRIVY_IGNOREFILE"] = GateScripts.TrivyIgnoreFile },
        },
        GateTool.Checkov => new()
        {
            Name = "Checkov",
            Uses = Actions.Checkov,
            With = new()
            {
                ["directory"] = "cdktf.out/stacks/${{ matrix.stack }}",
                ["config_file"] = GateScripts.CheckovConfiguration,
                ["soft_fail"] = gate.Mode == GateMode.Hard ? "false" : "true",
                ["quiet"] = "true",
                ["output_format"] = "cli",
            },
        },
        _ => new() { Name = GateScripts.Title(gate.Tool), Run = GateScripts.Of(gate) },
    };
}
