using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Records;
using Infra.Forges;
using Infra.Policy.Findings;

namespace Infra.Reports.Status;

/// <summary>The current status of an estate: the records of runs, compared with the synth output.</summary>
internal sealed record EstateStatus
{
    /// <summary>The synth output of <see cref="Commit"/>.</summary>
    public required SynthOutput Output { get; init; }

    /// <summary>The synthesized commit; null outside a git repository.</summary>
    public required string? Commit { get; init; }

    /// <summary>The time of the status, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>All stacks, by name.</summary>
    public required IReadOnlyList<StackStatus> Stacks { get; init; }

    /// <summary>The gates' findings in the synth output.</summary>
    public required IReadOnlyList<GateOutcome> Gates { get; init; }

    /// <summary>The deployments that wait for approval; null if the forge was not queried.</summary>
    public required IReadOnlyList<WaitingDeployment>? Waiting { get; init; }

    /// <summary>Why the forge was not queried; empty if it was.</summary>
    public required string WaitingLack { get; init; }

    /// <summary>The application versions that the commit specifies, by environment.</summary>
    public required IReadOnlyDictionary<string, ReleaseFile> Releases { get; init; }

    /// <summary>Links to commits and files; null if unknown.</summary>
    public required RepositoryLinks? Links { get; init; }

    /// <summary>The date of the status.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The environment names in order of promotion, then null for foundation stacks.</summary>
    public IReadOnlyList<string?> Environments => [.. Output.Estate.Environments.Select(environment => environment.Name), null];

    /// <summary>The exceptions, by end date.</summary>
    public IReadOnlyList<WaiverEntry> Exceptions => [.. Output.Estate.Waivers.OrderBy(waiver => waiver.Expires).ThenBy(waiver => waiver.ConstructPath, StringComparer.Ordinal)];

    /// <summary>Returns the remaining days of an exception; 0 on its last day.</summary>
    public int DaysLeft(WaiverEntry waiver) => waiver.Expires.DayNumber - Today.DayNumber;

    /// <summary>Whether an exception ends before the next quarter starts.</summary>
    public bool EndsThisQuarter(WaiverEntry waiver) => waiver.Expires < new DateOnly(Today.Year, (3 * ((Today.Month - 1) / 3)) + 1, 1).AddMonths(3);
}

/// <summary>The status of a stack, as recorded by runs.</summary>
/// <param name="Stack">The stack, as synthesized now.</param>
/// <param name="Record">The record of its last runs; null if there is none or it cannot be read.</param>
/// <param name="Drift">The last drift check; null if there was none recently or it cannot be read.</param>
/// <param name="Unread">Why the records cannot be read; null if they can.</param>
internal sealed record StackStatus(SynthesizedStack Stack, StackRecord? Record, DriftRecord? Drift, Problem? Unread)
{
    /// <summary>Whether the deployed version equals the current synth output.</summary>
    public bool IsCurrent { get; } = Record?.Deployed is { } deployed && deployed.Synthesized == StackFiles.Digest(Stack);

    /// <summary>The deployed version compared with the synth output, in words.</summary>
    public string Difference => Unread is not null ? "unknown" : Record is null ? "no record" : Record.Deployed is null ? "not deployed" : IsCurrent ? "matches this commit" : "differs from this commit";

    /// <summary>The color of <see cref="Difference"/> on the page.</summary>
    public string DifferenceKind => IsCurrent ? "good" : Record?.Deployed is null && Record is not null ? "faint" : "open";

    /// <summary>The result of the drift check, in words.</summary>
    public string DriftWords => Unread is not null ? "unknown" : Drift is null ? "not compared recently" : Drift.Changes is null ? "could not be compared" : Drift.IsDrifted ? $"drifted: {Listed}" : "none";

    /// <summary>The color of <see cref="DriftWords"/> on the page.</summary>
    public string DriftKind => Drift is { Changes: not null, IsDrifted: false } ? "good" : Drift is { IsDrifted: true } ? "bad" : "open";

    private string Listed => string.Join("; ", new[] { Drift!.Changes! }.Concat(Drift.Opened.Select(one => $"opened {one}")).Where(text => text.Length > 0));
}
