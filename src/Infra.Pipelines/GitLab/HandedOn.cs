using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>
/// The artifacts between jobs of a pipeline. GitLab unpacks the files of all needed jobs into one folder, in no guaranteed order. If several
/// jobs upload the same path, each uses a folder of its own name, and the downloading job merges them in the order of its artifacts.
/// </summary>
internal sealed class HandedOn(Pipeline pipeline)
{
    private const string Folder = "handed";

    private readonly HashSet<string> _shared =
        [.. pipeline.Jobs.SelectMany(job => job.OutputArtifacts).GroupBy(artifact => artifact.Path).Where(group => group.Count() > 1).Select(group => group.Key)];

    /// <summary>The folder in which a job uploads an artifact.</summary>
    public string PathOf(Artifact artifact) => IsShared(artifact) ? $"{Folder}/{artifact.Name}" : artifact.Path;

    /// <summary>The script that copies it there, even if the job failed; null if none is needed.</summary>
    public IReadOnlyList<string>? After(Job job) =>
        job.OutputArtifacts.Where(IsShared).Select(artifact => Copy(artifact.Path, PathOf(artifact))).ToList() is { Count: > 0 } lines ? lines : null;

    /// <summary>The script that merges the input artifacts of the job, later ones over earlier ones.</summary>
    public IEnumerable<string> Before(Job job) => job.InputArtifacts.Where(IsShared).Select(artifact => Copy(PathOf(artifact), artifact.Path));

    private bool IsShared(Artifact artifact) => _shared.Contains(artifact.Path);

    private static string Copy(string from, string to) => $"if [ -d {from} ]; then mkdir -p {to}; cp -R {from}/. {to}; fi";
}
