using YamlDotNet.RepresentationModel;

namespace Infra.Audit.Pipelines;

/// <summary>A committed file of pipelines.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Forge">Who runs it.</param>
/// <param name="Root">The whole document.</param>
/// <param name="Jobs">Its jobs, in the order of the file.</param>
internal sealed record PipelineFile(string Path, PipelineForge Forge, YamlMappingNode Root, IReadOnlyList<PipelineJob> Jobs)
{
    /// <summary>The branches whose pushes start it, by name.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>All its text, with each line's place.</summary>
    public IReadOnlyList<PipelineLine> Text { get; } = [.. Root.AllText(Path)];
}
