namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Every action that a workflow may use, pinned in one place.</summary>
public static class Actions
{
    /// <summary>Fetches the repository.</summary>
    public static PinnedAction Checkout { get; } = new("actions/checkout", "v7.0.1", "3d3c42e5aac5ba805825da76410c181273ba90b1");

    /// <summary>Installs the .NET SDK.</summary>
    public static PinnedAction SetupDotnet { get; } = new("actions/setup-dotnet", "v6.0.0", "a98b56852c35b8e3190ac28c8c2271da59106c68");

    /// <summary>Installs Node.js.</summary>
    public static PinnedAction SetupNode { get; } = new("actions/setup-node", "v7.0.0", "820762786026740c76f36085b0efc47a31fe5020");

    /// <summary>Uploads files for other jobs and for people.</summary>
    public static PinnedAction UploadArtifact { get; } = new("actions/upload-artifact", "v7.0.1", "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a");

    /// <summary>Downloads files of other jobs.</summary>
    public static PinnedAction DownloadArtifact { get; } = new("actions/download-artifact", "v8.0.1", "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c");

    /// <summary>Assumes a role in AWS.</summary>
    public static PinnedAction LoginAws { get; } = new("aws-actions/configure-aws-credentials", "v6.2.3", "e6de054238d6b7531b4efff3b6587d9aade6a06c");

    /// <summary>Authenticates as a service account in Google Cloud.</summary>
    public static PinnedAction LoginGoogle { get; } = new("google-github-actions/auth", "v3.0.0", "7c6bc770dae815cd3e89ee6cdf493a5fab2cc093");

    /// <summary>Logs in with an identity in Azure.</summary>
    public static PinnedAction LoginAzure { get; } = new("azure/login", "v3.0.1", "f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca");

    /// <summary>Installs Terraform.</summary>
    public static PinnedAction SetupTerraform { get; } = new("hashicorp/setup-terraform", "v4.0.1", "dfe3c3f87815947d99a8997f908cb6525fc44e9e");

    /// <summary>Installs TFLint.</summary>
    public static PinnedAction SetupTflint { get; } = new("terraform-linters/setup-tflint", "v6.3.0", "6e1e0642c0289bd619021bf6b34e3c08ed1e005a");

    /// <summary>Runs Trivy. Its tags were overwritten with malware on 2026-03-19 (CVE-2026-33634).</summary>
    public static PinnedAction Trivy { get; } = new("aquasecurity/trivy-action", "v0.36.0", "ed142fd0673e97e23eac54620cfb913e5ce36c25");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PinnedAction> All { get; } =
    [
        Checkout, SetupDotnet, SetupNode, UploadArtifact, DownloadArtifact, LoginAws, LoginGoogle, LoginAzure, SetupTerraform, SetupTflint, Trivy,
    ];
}
