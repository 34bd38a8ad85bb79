using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>What GitLab CI can't express.</summary>
/// <remarks>https://docs.gitlab.com/ci/yaml/</remarks>
internal static partial class GitLabCheck
{
    private const int MostNeeds = 50;

    public static IEnumerable<Problem> Of(IReadOnlyList<Pipeline> pipelines, GitLabOptions options)
    {
        if (!Image().IsMatch(options.Image))
            yield return new("INFRA3050", "GitLabOptions.Image", $"\"{options.Image}\" is not pinned and can change.", "Name it by digest, NAME@sha256:…, or by a CI/CD variable that holds such a name.");
        if (!pipelines.Any(pipeline => pipeline.Triggers.OfType<Trigger.Manual>().Any()))
            yield return new("INFRA3051", ".gitlab-ci.yml", "No pipeline can be started manually, so pipelines can't be told apart.", "Give one a Trigger.Manual.");
        foreach (var kind in new[] { typeof(Trigger.Proposal), typeof(Trigger.Merge), typeof(Trigger.Schedule) })
            if (pipelines.Where(pipeline => pipeline.Triggers.Any(kind.IsInstanceOfType)).Select(pipeline => pipeline.Name).ToList() is { Count: > 1 } names)
                yield return new("INFRA3052", ".gitlab-ci.yml", $"{string.Join(" and ", names)} start on the same event ({kind.Name}); GitLab has one pipeline for it.", "Make them one.");
        if (StageOrder.Of(pipelines) is null)
            yield return new("INFRA3056", ".gitlab-ci.yml", "Pipelines have the same stages in different order; GitLab has one order for all.", "Use different stage names.");
        foreach (var problem in pipelines.SelectMany(pipeline => pipeline.Jobs.SelectMany(job => Job(pipeline, job)))) yield return problem;
    }

    private static IEnumerable<Problem> Job(Pipeline pipeline, Job job)
    {
        var subject = PipelineCheck.Subject(pipeline, job);
        if (job.Needs?.Count > MostNeeds)
            yield return new("INFRA3054", subject, $"It needs {job.Needs.Count} jobs; GitLab allows {MostNeeds}.", "Leave Needs out: it then waits for all earlier stages.");
        if (job.Needs is { } named && job.WorksOn is { } all && !named.Contains(all.Job))
            yield return new("INFRA3055", subject, $"It works on what \"{all.Job}\" chooses, but gets files only of jobs that it needs.", $"Add \"{all.Job}\" to its Needs.");
    }

    [GeneratedRegex(@"^(\$\{?[A-Z_][A-Z0-9_]*\}?|[^@\s]+@sha256:[0-9a-f]{64})\z")]
    private static partial Regex Image();
}
