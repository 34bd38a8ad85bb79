using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>Jobs that several pipelines have.</summary>
internal static class SharedJobs
{
    public const string SynthName = "synth";
    public const string ScanName = "scan";

    private static readonly (RunCondition When, string Name, string Status)[] Outcomes =
        [(RunCondition.OnSuccess, "success", "succeeded"), (RunCondition.OnFailure, "failure", "failed")];

    /// <summary>The name of the job that asks for an environment.</summary>
    public static string AskName(string environment) => $"approve-{environment}";

    /// <summary>Synthesizes, and chooses the stacks that the other jobs work on.</summary>
    public static Job Synth(IReadOnlyList<Selection> selects, params IReadOnlyList<JobStep> more) => new()
    {
        Name = SynthName,
        Title = "Synthesize",
        TimeoutMinutes = 20,
        Tools = [Tool.Dotnet, Tool.Node],
        NeedsHistory = true,
        Steps = [new Script("Synthesize", Scripts.Synth), .. more],
        Selects = selects,
        OutputArtifacts = [Artifacts.Synthesized, .. more.OfType<Script>().Any(script => script.Text == Scripts.Changed) ? [Artifacts.Changes] : Array.Empty<Artifact>()],
    };

    /// <summary>
    /// Proves that every tool of others can refuse, and holds against them what was synthesized. It has no identity, and runs also where no stack
    /// changed: then a policy may have.
    /// </summary>
    public static Job Scan(Scope scope, Selection scanned, bool isDeployment) => new()
    {
        Name = ScanName,
        Title = "Scan",
        TimeoutMinutes = 30,
        Tools = [.. scope.ScanTools],
        Needs = [SynthName],
        WorksOn = scanned,
        RunsEmpty = true,
        InputArtifacts = [Artifacts.Synthesized],
        Steps =
        [
            .. scope.Has(GateTool.Conftest)
                ? new[] { new Script("Test the policies", Scripts.TestPolicies), new Script("Refuse a known bad plan", Scripts.ProvePolicies) { Always = true } }
                : [],
            .. scope.Scanners(scanned, isDeployment),
        ],
    };

    /// <summary>Asks a person for the changes of an environment, once in a run. While it waits it holds nothing that another run needs.</summary>
    public static Job Ask(string environment, Selection asked, params IReadOnlyList<string> after) => new()
    {
        Name = AskName(environment),
        Title = $"Approve {environment}",
        TimeoutMinutes = 5,
        Needs = [.. after.Prepend(asked.Job).Distinct()],
        WorksOn = asked,
        AsksFor = environment,
        Steps = [new Script("Say what was approved", """echo "Approved: $STACKS" """.TrimEnd())],
    };

    /// <summary>Tells who has to do something now that an environment waits for an approval; null where no channel is told such things.</summary>
    /// <param name="scope">What the pipelines are made from.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="asked">The stacks that the approval is for.</param>
    /// <param name="summaries">What their plans do.</param>
    public static Job? TellWhoApproves(Scope scope, string environment, Selection asked, IReadOnlyList<Artifact> summaries)
    {
        var channels = scope.Options.Notifications.Where(notification => notification.When != RunCondition.OnSuccess).ToList();
        return channels.Count == 0 ? null : new()
        {
            Name = $"tell-{environment}",
            Title = $"Tell who approves {environment}",
            TimeoutMinutes = 10,
            Tools = [Tool.Dotnet],
            Needs = [asked.Job],
            WorksOn = asked,
            // It has secrets.
            IgnoresCommit = true,
            InputArtifacts = [Artifacts.Synthesized, .. summaries],
            Steps = [.. channels.Select(channel => Tell(channel, $"Deploy {environment}", "waiting", ""))],
        };
    }

    /// <summary>Tells the channels what became of the run.</summary>
    /// <param name="scope">What the pipelines are made from.</param>
    /// <param name="title">What ran.</param>
    /// <param name="jobs">The jobs that leave something to tell of.</param>
    /// <param name="more">What the command is told besides.</param>
    public static Stage Notify(Scope scope, string title, IEnumerable<Job> jobs, string more = "") => new("notify",
    [
        .. from outcome in Outcomes
           let channels = scope.Options.Notifications.Where(notification => notification.When == outcome.When || notification.When == RunCondition.Always).ToList()
           where channels.Count > 0
           select new Job
           {
               Name = $"notify-{outcome.Name}",
               Title = $"Notify of {outcome.Name}",
               TimeoutMinutes = 10,
               Tools = [Tool.Dotnet],
               Runs = outcome.When,
               // It has secrets, and runs also where the commit was refused.
               IgnoresCommit = true,
               InputArtifacts = [Artifacts.Synthesized, .. jobs.SelectMany(job => job.OutputArtifacts).Where(artifact => artifact.Path is "summaries" or "outputs")],
               Steps = [.. channels.Select(channel => Tell(channel, title, outcome.Status, more))],
           },
    ]);

    // One channel that can't be reached does not keep the message from the next.
    private static Script Tell(Notification channel, string title, string status, string more) => new(
        $"Tell {channel.Name}", Scripts.Notify(channel, title, status, more), ("RUN_PAGE", new Value.Known(RunContext.RunPage)), (channel.Secret, new Value.Secret(channel.Secret)))
    {
        Always = true,
    };
}
