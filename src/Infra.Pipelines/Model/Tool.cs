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

    /// <summary>Conftest.</summary>
    Conftest,
}
