namespace Infra.Architecture.Tests;

/// <summary>The projects of <c>src</c> by floor: each may reference those of lower floors, and no others.</summary>
internal static class Floors
{
    /// <summary>From the ground up, with what a floor is for.</summary>
    public static readonly IReadOnlyList<(string Purpose, string[] Projects)> All =
    [
        ("what all parts agree on", ["Constructs", "Infra.Cdktf.Analyzers", "Infra.Contracts"]),
        ("models, each of one thing", ["HashiCorp.Cdktf", "Infra.Governance", "Infra.Plans", "Infra.Schemas", "Infra.Testing.Snapshots", "Infra.Workspace"]),
        ("what judges, renders and simulates", ["Infra.Bindings", "Infra.Pipelines", "Infra.Policy", "Infra.Simulator", "Infra.Testing.Estates"]),
        ("the SDK, and what works on its output", ["Infra.Audit", "Infra.Constructs", "Infra.Conversion", "Infra.Deployment"]),
        ("clouds and forges", ["Infra.Constructs.Aws", "Infra.Constructs.Azure", "Infra.Constructs.GitHub", "Infra.Constructs.Google", "Infra.Forges"]),
        ("what people read", ["Infra.Reports"]),
        ("the life of an estate", ["Infra.Rehearsals"]),
        ("the commands", ["Infra.Cli"]),
    ];

    /// <summary>The number of a project's floor.</summary>
    public static int Of(string project) => All.ToList().FindIndex(floor => floor.Projects.Contains(project));
}
