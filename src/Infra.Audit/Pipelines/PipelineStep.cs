namespace Infra.Audit.Pipelines;

/// <summary>A step: an action or a script.</summary>
/// <param name="Place">The file and line.</param>
/// <param name="Action">The action; null for a script.</param>
/// <param name="Script">The lines of the script, each with its location.</param>
/// <param name="Settings">The inputs of the action, and the variables of the step.</param>
/// <param name="MayFail">Whether its failure is ignored.</param>
internal sealed record PipelineStep(
    string Place, string? Action, IReadOnlyList<PipelineLine> Script, IReadOnlyDictionary<string, string> Settings, bool MayFail);
