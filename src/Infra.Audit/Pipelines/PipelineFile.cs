using YamlDotNet.RepresentationModel;

namespace Infra.Audit.Pipelines;

/// <summary>A committed pipeline file.</summary>
/// <param name="Path">The path relative to the repository root.</param>
/// <param name="Forge">The forge that runs it.</param>
/// <param name="Root">The document.</param>
/// <param name="Jobs">The jobs, in file order.</param>
internal sealed record PipelineFile(string Path, PipelineForge Forge, YamlMappingNode Root, IReadOnlyList<PipelineJob> Jobs)
{
    /// <summary>The branches whose pushes start it.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>All its text, with the location of each line.</summary>
    public IReadOnlyList<PipelineLine> Text { get; } = [.. Root.AllText(Path)];
}
