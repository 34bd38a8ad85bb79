namespace Infra.Pipelines.GitHub;

/// <summary>Exact versions of the tools that jobs install: a pinned action that downloads the newest scanner would pin nothing.</summary>
public sealed record ToolVersions
{
    /// <summary>Default: 20.19.5.</summary>
    public string Node { get; init; } = "20.19.5";

    /// <summary>Default: 1.11.4.</summary>
    public string Terraform { get; init; } = "1.11.4";

    /// <summary>Default: v0.59.1.</summary>
    public string Tflint { get; init; } = "v0.59.1";

    /// <summary>Default: v0.69.3, the last one before the compromised releases (CVE-2026-33634).</summary>
    public string Trivy { get; init; } = "v0.69.3";

    /// <summary>Default: v0.63.0. Go's checksum database verifies the module of a version.</summary>
    public string Conftest { get; init; } = "v0.63.0";

    /// <summary>Default: v1.4.2.</summary>
    public string Opa { get; init; } = "v1.4.2";

    /// <summary>Default: 3.3.13.</summary>
    public string Checkov { get; init; } = "3.3.13";
}
