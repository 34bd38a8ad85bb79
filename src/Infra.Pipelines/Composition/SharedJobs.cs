using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>Jobs that several pipelines share.</summary>
internal static class SharedJobs
{
    public const string SynthName = "synth";
    public const string ScanName = "scan";

    private static readonly (RunCondition When, string Name, string Status)[] Outcomes =
        [(RunCondition.OnSuccess, "success", "succeeded"), (RunCondition.OnFailure, "failure", "failed")];

    /// <summary>The name of the job that asks for approval of an environment.</summary>
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
    /// Proves that every third-party tool can fail, then runs them on the synthesized JSON. It has no identity, and also runs if no stack
    /// changed, because a policy may have.
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
                ? new[] { new Script("Test the policies", Scripts.TestPolicies), new Script("Reject a known bad plan", Scripts.ProvePolicies) { Always = true } }
                : [],
            .. scope.Scanners(scanned, isDeployment),
        ],
    };

    /// <summary>Asks for approval of an environment, once per run. While it waits, it holds nothing that another run needs.</summary>
    public static Job Ask(string environment, Selection asked, params IReadOnlyList<string> after) => new()
    {
        Name = AskName(environment),
        Title = $"Approve {environment}",
        TimeoutMinutes = 5,
        Needs = [.. after.Prepend(asked.Job).Distinct()],
        WorksOn = asked,
        AsksFor = environment,
        Steps = [new Script("Print the approved stacks", """echo "Approved: $STACKS" """.TrimEnd())],
    };

    /// <summary>Notifies the approvers that an environment waits for approval; null if no channel receives such messages.</summary>
    /// <param name="scope">The delivery, the estate and the forge.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="asked">The stacks to approve.</param>
    /// <param name="summaries">The summaries of their plans.</param>
    public static Job? TellWhoApproves(Scope scope, string environment, Selection asked, IReadOnlyList<Artifact> summaries)
    {
        var channels = scope.Options.Notifications.Where(notification => notification.When != RunCondition.OnSuccess).ToList();
        return channels.Count == 0 ? null : new()
        {
            Name = $"tell-{environment}",
            Title = $"Notify the approvers of {environment}",
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

    /// <summary>Notifies the channels of the result of the run.</summary>
    /// <param name="scope">The delivery, the estate and the forge.</param>
    /// <param name="title">What ran.</param>
    /// <param name="jobs">The jobs whose artifacts the message uses.</param>
    /// <param name="more">Additional options of the command.</param>
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
               // It has secrets, and also runs if the commit was rejected.
               IgnoresCommit = true,
               InputArtifacts = [Artifacts.Synthesized, .. jobs.SelectMany(job => job.OutputArtifacts).Where(artifact => artifact.Path is "summaries" or "outputs")],
               Steps = [.. channels.Select(channel => Tell(channel, title, outcome.Status, more))],
           },
    ]);

    // A channel that can't be reached does not block the next one.
    private static Script Tell(Notification channel, string title, string status, string more) => new(
        $"Notify {channel.Name}", Scripts.Notify(channel, title, status, more), ("RUN_PAGE", new Value.Known(RunContext.RunPage)), (channel.Secret, new Value.Secret(channel.Secret)))
    {
        Always = true,
    };
}
