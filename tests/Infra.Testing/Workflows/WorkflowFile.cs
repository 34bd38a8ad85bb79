using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Testing.Workflows;

/// <summary>A workflow of GitHub Actions, as GitHub reads it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
public sealed record WorkflowFile(string Path, string Text)
{
    public YamlMappingNode Root { get; } = YamlNodes.Parse(Text);

    public IReadOnlyList<string> Triggers => [.. Root.At("on").Entries().Select(trigger => trigger.Key)];

    /// <summary>Whether an event starts it: where it names kinds of the event, those alone.</summary>
    public bool IsStartedBy(string trigger, string action) =>
        Triggers.Contains(trigger) && (Root.At("on", trigger, "types") is not { } types || types.Items().Any(type => type.Text() == action));

    public bool IsOfPullRequests => Triggers.Contains("pull_request");

    public IReadOnlyList<WorkflowFileJob> Jobs => [.. Root.At("jobs").Entries().Select(job => new WorkflowFileJob(job.Key, job.Value))];

    /// <summary>Every script with where it is.</summary>
    public IEnumerable<(string Place, string Text)> Scripts =>
        from job in Jobs
        from step in job.Steps
        where step.Run.Length > 0
        select ($"{Path} {job.Id}/{step.Name}", step.Run);
}
