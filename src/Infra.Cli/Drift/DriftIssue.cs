using Infra.Cli.Forges;
using Infra.Cli.Reports;
using Infra.Cli.Web;

namespace Infra.Cli.Drift;

/// <summary>
/// The one issue of an environment that is open as long as a stack of it drifts or can't be looked at. Each environment has its own, because
/// the jobs of a schedule look at several at once, and one must not write over what another has found.
/// </summary>
/// <param name="forge">Where it is.</param>
/// <param name="run">The run that looks; null where none does.</param>
/// <param name="mask">Hides what is secret: a runner does so in its logs alone.</param>
internal sealed class DriftIssue(Forge forge, PipelineRun? run, SecretMask mask)
{
    private static readonly int[] Sizes = [1_000, 100, 20, 5, 1];

    /// <summary>Opens, updates or closes it, for stacks of one environment.</summary>
    /// <param name="environment">The environment; null for foundations.</param>
    /// <param name="stacks">Those that were looked at.</param>
    /// <param name="known">All that the environment has: what is said of others is left as it is, and what is gone is dropped.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was done, as a sentence; null where there was nothing to do.</returns>
    public async Task<string?> WriteAsync(string? environment, IReadOnlyList<StackDrift> stacks, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        var label = $"infra-drift-{environment ?? "foundation"}";
        var earlier = await forge.ReadIssueAsync(label, cancellation);
        var looked = stacks.Where(stack => stack.Status != DriftStatus.Waiting).Select(stack => stack.Stack).ToHashSet();
        var kept = DriftSection.Read(earlier ?? "").Where(part => known.Contains(part.Key) && !looked.Contains(part.Key)).ToDictionary();
        var found = stacks.Where(stack => stack.Status is DriftStatus.Drifted or DriftStatus.Failed).ToList();
        if (found.Count > 0 || kept.Count > 0)
            return $"The issue on drift: {await forge.OpenIssueAsync(new(label, Title(environment, found.Count + kept.Count), Body(found, kept)), cancellation)}";
        if (earlier is null) return null;
        return await forge.CloseIssueAsync(label, $"Nothing differs any more{Link(", says", "")}.", cancellation) is { } closed ? $"The issue on drift was closed: {closed}" : null;
    }

    private static string Title(string? environment, int count) => $"Drift in {environment ?? "foundations"}: {Headline.Count(count, "stack")}";

    /// <summary>The most that fits.</summary>
    private string Body(IReadOnlyList<StackDrift> found, IReadOnlyDictionary<string, string> kept)
    {
        var head = $"The cloud is not what the last deployment left{Link(", says", "")}. Either undo by hand what was done by hand, or take it into the code; the next deployment undoes the rest. "
            + "Each scheduled run updates this issue, and closes it when nothing differs.";
        foreach (var most in Sizes)
        {
            var parts = found.ToDictionary(stack => stack.Stack, stack => DriftSection.Render(stack, most)).Concat(kept).OrderBy(part => part.Key, StringComparer.Ordinal);
            var body = mask.Hide(string.Join("\n\n", [head, .. parts.Select(part => part.Value)])) + "\n";
            if (body.Length <= forge.LongestText) return body;
        }

        return $"{head}\n\nThat is too much for this page; the log of the run has it all.\n";
    }

    private string Link(string before, string after) =>
        Uri.TryCreate(run?.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? $"{before} [this run](<{url.AbsoluteUri}>){after}" : "";
}
