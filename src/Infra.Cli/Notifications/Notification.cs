using Infra.Cli.Forges;

namespace Infra.Cli.Notifications;

/// <summary>Something to tell a channel.</summary>
/// <param name="Channel">Whom.</param>
/// <param name="Title">What it is about: <c>Deploy</c>.</param>
/// <param name="Outcome">How it went; null where there is nothing to go well.</param>
internal sealed record Notification(Channel Channel, string Title, Outcome? Outcome)
{
    /// <summary>More words; null where the title says it all.</summary>
    public string? Text { get; init; }

    /// <summary>Where people see more: the run, unless another page was given.</summary>
    public string? Url { get; init; }

    /// <summary>Names and values, in the order in which they are shown.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>The environment variable that holds the channel's webhook.</summary>
    public string WebhookVariable => $"SLACK_WEBHOOK_{Channel.ToString().ToUpperInvariant()}";

    /// <summary>Title and outcome.</summary>
    public string Headline => Outcome is null ? Title : $"{Title} {Outcome.ToString()!.ToLowerInvariant()}";

    /// <summary>The same with all that a run tells of itself.</summary>
    public Notification In(PipelineRun? run) => run is null ? this : this with
    {
        Url = Url ?? run.Url,
        Facts =
        [
            .. new (string, string?)[]
            {
                ("Repository", run.Repository), ("Commit", run.Commit is { Length: > 12 } commit ? commit[..12] : run.Commit),
                (run.IsGitHub ? "Pull request" : "Merge request", run.PullRequest is { } number ? $"{(run.IsGitHub ? '#' : '!')}{number}" : null), ("Started by", run.Actor),
            }.OfType<(string, string)>().Where(fact => fact.Item2 is not null),
        ],
    };
}
