namespace Infra.Pipelines.Model;

/// <summary>What a job needs on its machine.</summary>
public enum Tool
{
    /// <summary>The .NET SDK, for <c>./infra</c>.</summary>
    Dotnet,

    /// <summary>Node.js, for synth.</summary>
    Node,

    /// <summary>Terraform.</summary>
    Terraform,

    /// <summary>TFLint.</summary>
    Tflint,

    /// <summary>Trivy.</summary>
    Trivy,

    /// <summary>Checkov.</summary>
    Checkov,

    /// <summary>Conftest.</summary>
    Conftest,

    /// <summary>OPA, for the tests of policies.</summary>
    Opa,
}
