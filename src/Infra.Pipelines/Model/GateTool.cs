namespace Infra.Pipelines.Model;

/// <summary>The tool of a gate.</summary>
public enum GateTool
{
    /// <summary><c>./infra gate</c>, on the plan.</summary>
    Infra,

    /// <summary>Conftest with the policies in <c>policy/</c>, on the plan.</summary>
    Conftest,

    /// <summary>TFLint, on the synthesized JSON.</summary>
    Tflint,

    /// <summary>Trivy, on the synthesized JSON.</summary>
    Trivy,

    /// <summary>Checkov, on the synthesized JSON.</summary>
    Checkov,
}
