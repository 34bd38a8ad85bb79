using System.Text.RegularExpressions;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>What GitHub Actions can't express.</summary>
/// <remarks>https://docs.github.com/en/actions/reference/limits</remarks>
internal static partial class GitHubCheck
{
    private const int MostInputs = 25;

    public static IEnumerable<Problem> Of(Pipeline pipeline, GitHubOptions options)
    {
        if (pipeline.Triggers.OfType<Trigger.Schedule>().Any() && !Cron().IsMatch(options.DriftSchedule))
            yield return new("INFRA3040", "GitHubOptions.DriftSchedule", $"\"{options.DriftSchedule}\" is not a schedule: write minute, hour, day, month and weekday.", "Write it as \"17 5 * * 1-5\".");
        foreach (var manual in pipeline.Triggers.OfType<Trigger.Manual>().Where(manual => manual.Inputs.Count > MostInputs))
            yield return new("INFRA3041", pipeline.Name, $"It is started with {manual.Inputs.Count} inputs; GitHub allows {MostInputs}.", "Remove some.");
        foreach (var problem in pipeline.Jobs.SelectMany(job => Job(pipeline, job))) yield return problem;
    }

    private static IEnumerable<Problem> Job(Pipeline pipeline, Job job)
    {
        var subject = PipelineCheck.Subject(pipeline, job);
        if (job.Name == SourceRepository.RequiredCheck && pipeline.Triggers.OfType<Trigger.Proposal>().Any())
            yield return new("INFRA3044", subject, "This name is reserved for the job that a merge requires.", "Rename it.");
        foreach (var text in Texts(job).Where(text => text.Contains("${{", StringComparison.Ordinal)).Distinct())
            yield return new("INFRA3045", subject, $"GitHub would evaluate \"{text}\" before a shell sees it.", "Pass what varies as a Value.");
        if (job is { OnlyFor: { } answers, WorksOn: null })
            yield return new("INFRA3046", subject, $"It runs only for some answers to \"{answers.Input}\"; GitHub skips a job by the stacks that it works on.", "Give it WorksOn.");
    }

    private static IEnumerable<string> Texts(Job job) => job.Steps.OfType<JobStep.Script>()
        .SelectMany(step => step.Variables.Select(variable => variable.Value).OfType<Value.Text>().Select(value => value.Content).Prepend(step.Text));

    [GeneratedRegex(@"^[0-9*][0-9*/,-]*( [0-9*][0-9*/,A-Z-]*){4}\z")]
    private static partial Regex Cron();
}
