using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>Provides the commands to every job that runs one: downloaded from the job that compiled them, or restored.</summary>
internal static class CommandSupply
{
    /// <summary>The folder in which the launcher looks for compiled commands.</summary>
    public const string Variable = "INFRA_COMMANDS";

    private const string Launcher = "./infra ";

    public static Pipeline Of(Pipeline pipeline, CommandSource source)
    {
        var isMade = false;
        List<Stage> stages = [];
        foreach (var stage in pipeline.Stages)
        {
            List<Job> jobs = [];
            foreach (var job in stage.Jobs)
            {
                jobs.Add(!Runs(job) ? job : source is CommandSource.Restored ? Restoring(job) : job.Name == SharedJobs.SynthName ? Making(job) : isMade ? Taking(job) : job);
                isMade |= job.Name == SharedJobs.SynthName;
            }

            stages.Add(stage with { Jobs = jobs });
        }

        return pipeline with { Stages = stages };
    }

    private static bool Runs(Job job) => job.Steps.Any(step => step is Check { Gate.IsForeign: false } || (step is Script script && script.Text.Contains(Launcher, StringComparison.Ordinal)));

    private static Job Making(Job job) => job with { OutputArtifacts = [.. job.OutputArtifacts, Artifacts.Commands] };

    private static Job Taking(Job job) => job with
    {
        InputArtifacts = [Artifacts.Commands, .. job.InputArtifacts],
        Variables = [.. job.Variables, (Variable, Artifacts.Commands.Path)],
    };

    // A step that rejects the commit comes first: it runs no code of the commit.
    private static Job Restoring(Job job)
    {
        var first = job.Steps.ToList().FindIndex(step => step is Check || (step is Script script && script.Text.Contains(Launcher, StringComparison.Ordinal)));
        return job with { Steps = [.. job.Steps.Take(first), new Script("Restore the commands", "dotnet tool restore"), .. job.Steps.Skip(first)] };
    }
}
