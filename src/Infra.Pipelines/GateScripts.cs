using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;

namespace Infra.Pipelines;

/// <summary>The command line of each gate, on the stack <c>$STACK</c>.</summary>
internal static class GateScripts
{
    public const string TrivyIgnoreFile = "cdktf.out/.trivyignore.yaml";
    public const string TrivySeverities = "HIGH,CRITICAL";
    public const string CheckovConfiguration = "cdktf.out/.checkov.yaml";

    public static string Title(GateTool tool) => tool switch
    {
        GateTool.Infra => "Gate",
        GateTool.Tflint => "TFLint",
        _ => tool.ToString(),
    };

    public static string Of(Gate gate) => gate.Tool switch
    {
        // The estate says whether the stack's environment is hard; a foundation always is.
        GateTool.Infra => $"""./infra gate "$STACK" --out cdktf.out --summaries summaries{(gate.IsSimulated ? " --simulate" : "")}""",
        GateTool.Conftest => Conftest,
        GateTool.Tflint => $"""tflint --chdir "cdktf.out/stacks/$STACK" --minimum-failure-severity=error{(IsHard(gate) ? "" : " --force")}""",
        GateTool.Trivy =>
            $"""trivy config --severity {TrivySeverities} --exit-code {(IsHard(gate) ? 1 : 0)} --ignorefile {TrivyIgnoreFile} "cdktf.out/stacks/$STACK" """.TrimEnd(),
        GateTool.Checkov =>
            $"""checkov --directory "cdktf.out/stacks/$STACK" --config-file {CheckovConfiguration} --quiet{(IsHard(gate) ? "" : " --soft-fail")}""",
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate.Tool, "No such gate."),
    };

    // The data says whether a finding denies or warns. A stack whose producer has no state yet has no plan.
    private const string Conftest = """
        if [ -f "plans/$STACK.json" ]; then
          conftest test "plans/$STACK.json" --policy policy --all-namespaces \
            --data cdktf.out/policy-data.json --data "cdktf.out/stacks/$STACK/policy-data.json"
        fi
        """;

    private static bool IsHard(Gate gate) => gate.Mode == GateMode.Hard;
}
