using Infra.Contracts.Identities;
using Infra.Pipelines.GitHub.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>Renders a pipeline of the model as a workflow of GitHub Actions.</summary>
public sealed class WorkflowRenderer(GitHubOptions options, string defaultBranch)
{
    /// <summary>The workflow's file, from the root of the repository.</summary>
    public static string PathOf(Pipeline pipeline) => $".github/workflows/{pipeline.Name}.yml";

    /// <summary>The workflow.</summary>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA3020–3030, INFRA3040–3046: an invalid pipeline, or one that GitHub can't express.</exception>
    public Workflow Render(Pipeline pipeline)
    {
        PipelineCheck.Require([pipeline], GitHubCheck.Of(pipeline, options));
        var isProposal = pipeline.Triggers.OfType<Trigger.Proposal>().Any();
        return new()
        {
            Name = pipeline.Title,
            RunName = pipeline.Shows.Count == 0 ? null : $"{pipeline.Title} {string.Join(' ', pipeline.Shows.Select(input => Expressions.Of(new Value.Given(input))))}",
            On = Triggers(pipeline),
            Permissions = Permissions.None,
            Concurrency = isProposal
                ? new($"{pipeline.Name}-${{{{ github.event.pull_request.number || github.ref }}}}", pipeline.ReplacesOlder)
                // Runs don't wait for each other; their jobs do, per environment.
                : new($"{pipeline.Name}-${{{{ github.run_id }}}}", pipeline.ReplacesOlder),
            Defaults = WorkflowDefaults.Bash,
            Jobs = new([.. Jobs(pipeline), .. isProposal ? [Required(pipeline)] : Array.Empty<KeyValuePair<string, IWorkflowJob>>()]),
        };
    }

    private WorkflowTriggers Triggers(Pipeline pipeline) => new()
    {
        PullRequest = pipeline.Triggers.OfType<Trigger.Proposal>().Any() ? new() : null,
        MergeGroup = pipeline.Triggers.OfType<Trigger.Proposal>().Any() ? new() : null,
        Push = pipeline.Triggers.OfType<Trigger.Merge>().Any() ? new() { Branches = [defaultBranch] } : null,
        Schedule = pipeline.Triggers.OfType<Trigger.Schedule>().Any() ? [new(options.DriftSchedule)] : null,
        WorkflowDispatch = pipeline.Triggers.OfType<Trigger.Manual>().SingleOrDefault() is { } manual ? Dispatch(manual) : null,
    };

    private static WorkflowDispatch Dispatch(Trigger.Manual manual) => new()
    {
        Inputs = manual.Inputs.Count == 0 ? null : new(manual.Inputs.Select(input => KeyValuePair.Create(input.Name, new DispatchInput
        {
            Description = input.Description, Required = input.IsRequired, Type = input.Choices is null ? "string" : "choice", Options = input.Choices,
        }))),
    };

    private IEnumerable<KeyValuePair<string, IWorkflowJob>> Jobs(Pipeline pipeline)
    {
        var renderer = new JobRenderer(pipeline, options);
        IReadOnlyList<string> before = [];
        foreach (var stage in pipeline.Stages)
        {
            foreach (var job in stage.Jobs) yield return new(job.Name, renderer.Render(job, Needs(pipeline, job, before)));
            before = [.. before, .. stage.Jobs.Select(job => job.Name)];
        }
    }

    /// <summary>The needs of a job: those that it names, or all jobs of earlier stages; always the jobs of its selection and its input artifacts.</summary>
    private static IReadOnlyList<string> Needs(Pipeline pipeline, Job job, IReadOnlyList<string> before) =>
    [
        .. (job.Needs ?? before)
            .Concat(job.InputArtifacts.Select(artifact => pipeline.Jobs.Single(other => other.OutputArtifacts.Contains(artifact)).Name))
            .Distinct(),
    ];

    private KeyValuePair<string, IWorkflowJob> Required(Pipeline pipeline) => new(SourceRepository.RequiredCheck, new WorkflowJob
    {
        Name = SourceRepository.RequiredCheck,
        Needs = [.. pipeline.Jobs.Select(job => job.Name)],
        If = "always()",
        RunsOn = new(options.RunsOn),
        TimeoutMinutes = 5,
        Permissions = Permissions.None,
        Steps =
        [
            new()
            {
                Name = "Require every job",
                Env = new() { ["RESULTS"] = "${{ join(needs.*.result, ' ') }}" },
                Run = """
                    for result in $RESULTS; do
                      if [ "$result" != success ] && [ "$result" != skipped ]; then exit 1; fi
                    done
                    """,
            },
        ],
    });
}
