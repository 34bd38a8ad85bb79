using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The artifacts of jobs.</summary>
internal static class Artifacts
{
    /// <summary>The output of synth, kept as long as a job may wait for approval. It contains no secrets.</summary>
    public static Artifact Synthesized { get; } = new("cdktf.out", "cdktf.out", 30);

    /// <summary>The commands, compiled once per run.</summary>
    public static Artifact Commands { get; } = new("commands", "artifacts/bin/Infra.Cli/release", 30);

    /// <summary>Summaries of plans, with sensitive values masked.</summary>
    public static Artifact Summaries(string job) => new($"summaries-{job}", "summaries", 30);

    /// <summary>The changed and the removed stacks.</summary>
    public static Artifact Changes { get; } = new("changes", "changes", 30);

    /// <summary>The folder of plans with sensitive values masked.</summary>
    public const string Masked = "masked";

    /// <summary>Plans as JSON for policies, with sensitive values masked.</summary>
    public static Artifact Plans(string job) => new($"masked-{job}", Masked, 1);

    /// <summary>The summaries that the approver of an environment has seen.</summary>
    public static Artifact Approved(string environment) => new($"approved-{environment}", "approved", 30);

    /// <summary>The outputs of applied stacks.</summary>
    public static Artifact Outputs(string job) => new($"outputs-{job}", "outputs", 30);
}
