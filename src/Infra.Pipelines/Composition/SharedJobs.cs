using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>Jobs that several pipelines have.</summary>
internal static class SharedJobs
{
    public const string SynthName = "synth";
    public const string PoliciesName = "policies";

    private static readonly (RunsWhen When, string Name, string Status)[] Outcomes =
        [(RunsWhen.AllWell, "success", "succeeded"), (RunsWhen.SomethingFailed, "failure", "failed")];

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
        Keeps = [Artifacts.Synthesized],
    };

    /// <summary>Proves that Conftest can refuse.</summary>
    public static IEnumerable<Job> Policies(Scope scope) => !scope.Has(GateTool.Conftest) ? [] :
    [
        new()
        {
            Name = PoliciesName,
            Title = "Prove the policies",
            TimeoutMinutes = 10,
            Tools = [Tool.Conftest],
            Needs = [SynthName],
            Takes = [Artifacts.Synthesized],
            Steps = [new Script("Refuse a known bad plan", Scripts.ProvePolicies)],
        },
    ];

    /// <summary>Tells the channels what became of the run.</summary>
    public static Stage Notify(Scope scope, string title) => new("notify",
    [
        .. from outcome in Outcomes
           let channels = scope.Options.Notifications.Where(notification => notification.When == outcome.When || notification.When == RunsWhen.Always).ToList()
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
               Steps = [.. channels.Select(channel => Tell(channel.Name, title, outcome.Status))],
           },
    ]);

    // One channel that can't be reached does not keep the news from the next.
    private static Script Tell(string channel, string title, string status) => new(
        $"Tell {channel}", Scripts.Notify(channel, title, status),
        ("RUN_PAGE", new Value.Known(Fact.RunPage)), ($"SLACK_WEBHOOK_{channel.ToUpperInvariant()}", new Value.Secret($"SLACK_WEBHOOK_{channel.ToUpperInvariant()}")))
    {
        Always = true,
    };
}
