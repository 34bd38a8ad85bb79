using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>The script of a job: login, selection, steps.</summary>
internal static class ScriptRenderer
{
    public static IReadOnlyList<string> Of(Pipeline pipeline, HandedOn handed, Job job) =>
    [
        .. Commit(pipeline, job), .. handed.Before(job), .. Guard(job), .. LoginScripts.Of(job), .. Steps(pipeline, job),
        .. Collects(job) ? ["exit \"$worst\""] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Commit(Pipeline pipeline, Job job)
    {
        if (job.IgnoresCommit || pipeline.Commit is not { } commit) yield break;
        yield return $"""
            commit={ShellValues.Word(commit)}
            if [ -n "$commit" ]; then
              git fetch --quiet origin "$commit"
              git checkout --quiet --detach "$commit"
            fi
            """;
    }

    /// <summary>GitLab creates jobs before the changed stacks are known: a job without stacks ends immediately.</summary>
    private static IEnumerable<string> Guard(Job job)
    {
        if (job.WorksOn is { } all)
        {
            yield return $"""
                STACKS=$(cat selection/{all.Name}.json)
                export STACKS
                """;
        }

        if (job is { WorksOn: not null, RunsEmpty: false })
        {
            yield return $"""
                if [ "$STACKS" = "[]" ]; then
                  {string.Join("\n  ", [.. job.Selects.Select(none => $"echo '[]' > selection/{none.Name}.json"), "echo \"Nothing to do.\""])}
                  exit 0
                fi
                """;
        }
    }

    private static IEnumerable<string> Steps(Pipeline pipeline, Job job)
    {
        foreach (var (name, value) in job.Variables) yield return $"export {name}={ShellValues.Word(new Value.Text(value))}";
        if (Collects(job)) yield return "worst=0";
        foreach (var step in job.Steps)
        {
            yield return step switch
            {
                JobStep.Script script => Lines([.. Exports(pipeline, script), IsCollected(job, script) ? Collected(script.Text) : script.HearsSignals && script == job.Steps[^1] ? ShellText.Exec(script.Text) : script.Text]),
                JobStep.Check check => Collected(GateScripts.Of(check.Gate)),
                _ => throw new NotSupportedException($"{step.GetType().Name} is no part of a script."),
            };
        }
    }

    /// <summary>Whether some of its steps also run after a failed step.</summary>
    private static bool Collects(Job job) => job.Steps.Any(step => step is JobStep.Check or JobStep.Script { Always: true });

    /// <summary>A gate also runs after a failed step.</summary>
    private static bool IsCollected(Job job, JobStep.Script script) => script.Always || job.Steps.SkipWhile(step => step != script).Skip(1).Any(step => step is JobStep.Check);

    private static IEnumerable<string> Exports(Pipeline pipeline, JobStep.Script script) =>
        script.Variables.Select(variable => ShellValues.Export(variable.Name, variable.Value, pipeline)).OfType<string>();

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Runs in a subshell, and lets the job fail at its end.</summary>
    private static string Collected(string script) => $"""
        set +e
        (
        set -e
        {script}
        )
        code=$?
        set -e
        if [ "$code" -ne 0 ]; then worst=$code; fi
        """;
}
