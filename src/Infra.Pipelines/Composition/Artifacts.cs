using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>What jobs hand to each other and keep for people.</summary>
internal static class Artifacts
{
    /// <summary>What synth wrote, kept for as long as a job may wait for its approval. It holds nothing that the repository does not.</summary>
    public static Artifact Synthesized { get; } = new("cdktf.out", "cdktf.out", 30);

    /// <summary>The commands, compiled once a run.</summary>
    public static Artifact Commands { get; } = new("commands", "artifacts/bin/Infra.Cli/release", 30);

    /// <summary>What plans do, with everything sensitive masked.</summary>
    public static Artifact Summaries(string job) => new($"summaries-{job}", "summaries", 30);

    /// <summary>What changed, and which stacks were removed.</summary>
    public static Artifact Changes { get; } = new("changes", "changes", 30);

    /// <summary>The folder of plans in which everything sensitive is masked.</summary>
    public const string Masked = "masked";

    /// <summary>Plans as JSON for policies, with everything sensitive masked.</summary>
    public static Artifact Plans(string job) => new($"masked-{job}", Masked, 1);

    /// <summary>What the person who approves an environment has seen.</summary>
    public static Artifact Approved(string environment) => new($"approved-{environment}", "approved", 30);

    /// <summary>The outputs of what was applied.</summary>
    public static Artifact Outputs(string job) => new($"outputs-{job}", "outputs", 30);
}
