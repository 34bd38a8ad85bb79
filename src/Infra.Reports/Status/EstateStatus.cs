using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Records;
using Infra.Forges;
using Infra.Policy.Findings;

namespace Infra.Reports.Status;

/// <summary>What an estate is now: what runs have left, held against what synth wrote.</summary>
internal sealed record EstateStatus
{
    /// <summary>What synth wrote from <see cref="Commit"/>.</summary>
    public required SynthOutput Output { get; init; }

    /// <summary>The commit that was synthesized; null outside of a git repository.</summary>
    public required string? Commit { get; init; }

    /// <summary>When it was looked at, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Every stack, by name.</summary>
    public required IReadOnlyList<StackStatus> Stacks { get; init; }

    /// <summary>What the gates say of what synth wrote.</summary>
    public required IReadOnlyList<GateOutcome> Gates { get; init; }

    /// <summary>The deployments that wait for an approval; null where the forge was not asked.</summary>
    public required IReadOnlyList<WaitingDeployment>? Waiting { get; init; }

    /// <summary>Why the forge was not asked; empty where it was.</summary>
    public required string WaitingLack { get; init; }

    /// <summary>The versions that the commit wants, by environment.</summary>
    public required IReadOnlyDictionary<string, ReleaseFile> Releases { get; init; }

    /// <summary>Where commits and files are seen; null where that is not known.</summary>
    public required RepositoryLinks? Links { get; init; }

    /// <summary>The day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Names of the environments in order of promotion, then null for what serves them all.</summary>
    public IReadOnlyList<string?> Environments => [.. Output.Estate.Environments.Select(environment => environment.Name), null];

    /// <summary>Exceptions, those that end first before the others.</summary>
    public IReadOnlyList<WaiverEntry> Exceptions => [.. Output.Estate.Waivers.OrderBy(waiver => waiver.Expires).ThenBy(waiver => waiver.ConstructPath, StringComparer.Ordinal)];

    /// <summary>How long an exception still holds, in days; its last day is zero.</summary>
    public int DaysLeft(WaiverEntry waiver) => waiver.Expires.DayNumber - Today.DayNumber;

    /// <summary>Whether an exception ends before the next quarter begins.</summary>
    public bool EndsThisQuarter(WaiverEntry waiver) => waiver.Expires < new DateOnly(Today.Year, (3 * ((Today.Month - 1) / 3)) + 1, 1).AddMonths(3);
}

/// <summary>A stack as runs have left it.</summary>
/// <param name="Stack">The stack, as synth writes it now.</param>
/// <param name="Record">What runs did to it; null where none left a record, or where it can't be read.</param>
/// <param name="Drift">What the last look for drift saw; null where nobody looked lately, or where it can't be read.</param>
/// <param name="Unread">Why the records can't be read; null where they can.</param>
internal sealed record StackStatus(SynthesizedStack Stack, StackRecord? Record, DriftRecord? Drift, Problem? Unread)
{
    /// <summary>Whether what is deployed is what synth writes now.</summary>
    public bool IsCurrent { get; } = Record?.Deployed is { } deployed && deployed.Synthesized == StackFiles.Digest(Stack);

    /// <summary>What is deployed, in words.</summary>
    public string Difference => Unread is not null ? "unknown" : Record is null ? "no record" : Record.Deployed is null ? "not deployed" : IsCurrent ? "as in this commit" : "differs from this commit";

    /// <summary>How a page colours that.</summary>
    public string DifferenceKind => IsCurrent ? "good" : Record?.Deployed is null && Record is not null ? "faint" : "open";

    /// <summary>What is known of drift, in words.</summary>
    public string DriftWords => Unread is not null ? "unknown" : Drift is null ? "not compared lately" : Drift.Changes is null ? "could not be compared" : Drift.IsDrifted ? $"drifted: {Listed}" : "none";

    /// <summary>How a page colours that.</summary>
    public string DriftKind => Drift is { Changes: not null, IsDrifted: false } ? "good" : Drift is { IsDrifted: true } ? "bad" : "open";

    private string Listed => string.Join("; ", new[] { Drift!.Changes! }.Concat(Drift.Opened.Select(one => $"opened {one}")).Where(text => text.Length > 0));
}
