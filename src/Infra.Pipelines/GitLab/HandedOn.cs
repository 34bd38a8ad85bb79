using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>
/// What the jobs of a pipeline hand on. GitLab unpacks the files of all jobs that one needs into one folder, in an order that it promises nobody. Where several
/// jobs keep the same path, each keeps it under its own name, and who takes them lays one over the other in the order of its artifacts.
/// </summary>
internal sealed class HandedOn(Pipeline pipeline)
{
    private const string Folder = "handed";

    private readonly HashSet<string> _shared =
        [.. pipeline.Jobs.SelectMany(job => job.OutputArtifacts).GroupBy(artifact => artifact.Path).Where(group => group.Count() > 1).Select(group => group.Key)];

    /// <summary>Where a job keeps an artifact.</summary>
    public string PathOf(Artifact artifact) => IsShared(artifact) ? $"{Folder}/{artifact.Name}" : artifact.Path;

    /// <summary>What brings it there, also where the job failed; null where nothing has to.</summary>
    public IReadOnlyList<string>? After(Job job) =>
        job.OutputArtifacts.Where(IsShared).Select(artifact => Copy(artifact.Path, PathOf(artifact))).ToList() is { Count: > 0 } lines ? lines : null;

    /// <summary>What lays together what the job takes, the later over the earlier.</summary>
    public IEnumerable<string> Before(Job job) => job.InputArtifacts.Where(IsShared).Select(artifact => Copy(PathOf(artifact), artifact.Path));

    private bool IsShared(Artifact artifact) => _shared.Contains(artifact.Path);

    private static string Copy(string from, string to) => $"if [ -d {from} ]; then mkdir -p {to}; cp -R {from}/. {to}; fi";
}
