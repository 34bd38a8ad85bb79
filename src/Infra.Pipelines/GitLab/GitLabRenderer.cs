using System.Globalization;
using Infra.Contracts.Identities;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>Renders all pipelines of the model as one GitLab CI file. Manual pipelines are distinguished by the variable <see cref="GitLabPipelineVariables.Task"/>.</summary>
public sealed class GitLabRenderer(GitLabOptions options)
{
    private const string Title = "PIPELINE_TITLE";
    private const string OnDefaultBranch = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH";

    /// <summary>The file.</summary>
    /// <exception cref="Infra.Contracts.Problems.InfraException">INFRA3020–3030, INFRA3050–3056: an invalid pipeline, or one that GitLab can't express.</exception>
    public GitLabPipeline Render(IReadOnlyList<Pipeline> pipelines)
    {
        PipelineCheck.Require(pipelines, GitLabCheck.Of(pipelines, options));
        return File(pipelines);
    }

    private GitLabPipeline File(IReadOnlyList<Pipeline> pipelines) => new()
    {
        Workflow = new($"${Title}",
        [
            .. from pipeline in pipelines
               from condition in Conditions(pipeline)
               select new GitLabRule { If = condition, Variables = new() { [Title] = TitleOf(pipeline) } },
        ]),
        Stages = StageOrder.Of(pipelines)!,
        Variables = Variables(pipelines),
        Default = new() { Image = options.Image, Tags = options.RunnerTags.Count == 0 ? null : options.RunnerTags },
        Jobs = new(
            from pipeline in pipelines
            let handed = new HandedOn(pipeline)
            from stage in pipeline.Stages
            from job in stage.Jobs
            select KeyValuePair.Create(NameOf(pipeline, job.Name), Render(pipeline, handed, stage, job))),
    };

    private static string TitleOf(Pipeline pipeline) =>
        string.Join(' ', [pipeline.Title, .. pipeline.Shows.Select(input => $"${GitLabPipelineVariables.Of(input)}")]);

    private static string NameOf(Pipeline pipeline, string job) => $"{pipeline.Name}:{job}";

    private static OrderedDictionary<string, GitLabVariable> Variables(IReadOnlyList<Pipeline> pipelines)
    {
        var tasks = pipelines.Where(pipeline => pipeline.Triggers.OfType<Trigger.Manual>().Any()).Select(pipeline => pipeline.Name).ToList();
        OrderedDictionary<string, GitLabVariable> variables = new()
        {
            [GitLabPipelineVariables.Task] = new() { Description = "The task of a manually started pipeline", Value = tasks[0], Options = tasks },
        };
        var inputs = pipelines.SelectMany(pipeline => pipeline.Triggers.OfType<Trigger.Manual>().SelectMany(manual => manual.Inputs)).GroupBy(input => input.Name);
        foreach (var input in inputs)
        {
            List<string> choices = [.. input.SelectMany(one => one.Choices ?? []).Distinct()];
            variables[GitLabPipelineVariables.Of(input.Key)] = new()
            {
                Description = input.First().Description, Value = choices.FirstOrDefault(""), Options = choices.Count > 0 ? choices : null,
            };
        }

        return variables;
    }

    private static IEnumerable<string> Conditions(Pipeline pipeline, Answers? answers = null) => pipeline.Triggers.Where(trigger => trigger is not Trigger.Merge || answers?.OnMerge != false).Select(trigger => trigger switch
    {
        Trigger.Proposal => "$CI_PIPELINE_SOURCE == \"merge_request_event\"",
        Trigger.Merge => $"$CI_PIPELINE_SOURCE == \"push\" && {OnDefaultBranch}",
        Trigger.Schedule => $"$CI_PIPELINE_SOURCE == \"schedule\" && {OnDefaultBranch}",
        Trigger.Manual => string.Join(" && ",
        [
            "$CI_PIPELINE_SOURCE =~ /^(web|api|trigger)$/", OnDefaultBranch, $"${GitLabPipelineVariables.Task} == \"{pipeline.Name}\"",
            .. answers is null ? Array.Empty<string>() : [$"${GitLabPipelineVariables.Of(answers.Input)} =~ /^({string.Join('|', answers.Values)})$/"],
        ]),
        _ => throw new NotSupportedException($"{trigger.GetType().Name} starts no pipeline of GitLab."),
    });

    private static GitLabJob Render(Pipeline pipeline, HandedOn handed, Stage stage, Job job) => new()
    {
        Stage = stage.Name,
        Rules = [.. Conditions(pipeline, job.OnlyFor).Select(condition => Rule(condition, job))],
        Tags = job.Login?.Runners.GitLabTags is { Count: > 0 } tags ? tags : null,
        Needs = Needs(pipeline, job),
        Environment = job.AsksFor is { } asked ? new(PipelineIdentity.ApprovalOf(asked)) : job.Environment is { } changed ? new(changed) : null,
        ResourceGroup = job.ConcurrencyGroup,
        Interruptible = pipeline.ReplacesOlder,
        Timeout = $"{job.TimeoutMinutes.ToString(CultureInfo.InvariantCulture)}m",
        Variables = job.NeedsHistory ? new() { ["GIT_DEPTH"] = "0" } : null,
        IdTokens = LoginScripts.Tokens(job),
        Script = ScriptRenderer.Of(pipeline, handed, job),
        AfterScript = handed.After(job),
        Artifacts = Artifacts(handed, job),
    };

    /// <summary>A job with explicit needs gets artifacts only from those jobs, so it also needs the jobs of its input artifacts.</summary>
    private static List<GitLabNeed>? Needs(Pipeline pipeline, Job job) => job.Needs is null ? null :
    [
        .. from name in job.Needs.Concat(job.InputArtifacts.Select(artifact => pipeline.Jobs.Single(other => other.OutputArtifacts.Contains(artifact)).Name)).Distinct()
           let needed = pipeline.Jobs.Single(other => other.Name == name)
           select new GitLabNeed(NameOf(pipeline, name), Optional: MayBeMissing(needed.OnlyFor, job.OnlyFor)),
    ];

    private static bool MayBeMissing(Answers? needed, Answers? job) => needed is not null && job?.Values.All(needed.Values.Contains) != true;

    private static GitLabRule Rule(string condition, Job job) => job switch
    {
        { AsksFor: not null } => new() { If = condition, When = "manual", AllowFailure = false },
        { Runs: RunCondition.OnFailure } => new() { If = condition, When = "on_failure" },
        { Runs: RunCondition.Always } => new() { If = condition, When = "always" },
        _ => new() { If = condition },
    };

    private static GitLabArtifacts? Artifacts(HandedOn handed, Job job)
    {
        List<string> paths = [.. job.OutputArtifacts.Select(handed.PathOf), .. job.Selects.Count > 0 ? ["selection"] : Array.Empty<string>()];
        return paths.Count == 0 ? null : new()
        {
            When = "always", ExpireIn = $"{job.OutputArtifacts.Select(artifact => artifact.KeptDays).DefaultIfEmpty(1).Max()} days", Paths = paths,
        };
    }
}
