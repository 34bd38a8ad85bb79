namespace Infra.Architecture.Tests;

/// <summary>The layers of <c>src</c>: a project references only projects on lower layers.</summary>
internal static class Layers
{
    /// <summary>From the bottom up, with the purpose of each layer.</summary>
    public static readonly IReadOnlyList<(string Purpose, string[] Projects)> All =
    [
        ("shared contracts", ["Constructs", "Infra.Cdktf.Analyzers", "Infra.Contracts"]),
        ("models", ["HashiCorp.Cdktf", "Infra.Governance", "Infra.Plans", "Infra.Schemas", "Infra.Testing.Snapshots", "Infra.Workspace"]),
        ("gates, pipelines, simulation", ["Infra.Bindings", "Infra.Pipelines", "Infra.Policy", "Infra.Simulator", "Infra.Testing.Estates"]),
        ("SDK, and analysis of its output", ["Infra.Audit", "Infra.Constructs", "Infra.Conversion", "Infra.Deployment"]),
        ("clouds and forges", ["Infra.Constructs.Aws", "Infra.Constructs.Azure", "Infra.Constructs.GitHub", "Infra.Constructs.Google", "Infra.Forges"]),
        ("reports", ["Infra.Reports"]),
        ("rehearsals", ["Infra.Rehearsals"]),
        ("commands", ["Infra.Cli"]),
    ];

    /// <summary>The number of a project's layer.</summary>
    public static int Of(string project) => All.ToList().FindIndex(layer => layer.Projects.Contains(project));
}
