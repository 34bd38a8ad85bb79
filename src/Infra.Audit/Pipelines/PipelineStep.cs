namespace Infra.Audit.Pipelines;

/// <summary>One step: an action, or a script.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Action">The action that it uses; null for a script.</param>
/// <param name="Script">The lines of the script, with the place of each.</param>
/// <param name="Settings">What the action is given, and the step's variables.</param>
/// <param name="MayFail">Whether its failure is ignored.</param>
internal sealed record PipelineStep(
    string Place, string? Action, IReadOnlyList<PipelineLine> Script, IReadOnlyDictionary<string, string> Settings, bool MayFail);
