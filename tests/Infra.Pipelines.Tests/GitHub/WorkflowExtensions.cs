using Infra.Pipelines.GitHub.Documents;

namespace Infra.Pipelines.Tests.GitHub;

internal static class WorkflowExtensions
{
    /// <summary>The jobs of a workflow that calls no other.</summary>
    public static IReadOnlyDictionary<string, WorkflowJob> JobsOf(this Workflow workflow) => workflow.Jobs.ToDictionary(job => job.Key, job => (WorkflowJob)job.Value);
}
