using System.Text.Json;
using Infra.Cli.Gates;
using Infra.Cli.Plans;
using Infra.Cli.SavedPlans;
using Infra.Contracts.Problems;

namespace Infra.Cli.Reports;

/// <summary>The folder that the jobs of a run handed on: summaries of plans, and what gates found.</summary>
internal static class ReportFolder
{
    /// <summary>All stacks in it, by name.</summary>
    /// <exception cref="InfraException">INFRA0268: there is no such folder, or a file in it is something else.</exception>
    public static IReadOnlyList<StackReport> Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0268", folder, "There is no such folder.", "Name the one that diff and gate wrote with --summaries."));

        var problems = new List<Problem>();
        var plans = new Dictionary<string, PlanSummary>();
        var gates = new Dictionary<string, FindingSummary>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(PlanDigest.FileName(""), StringComparison.Ordinal)) continue;
            try
            {
                var text = File.ReadAllText(file);
                if (file.EndsWith(FindingSummary.Extension, StringComparison.Ordinal)) Add(gates, FindingSummary.Parse(text), one => one.Stack);
                else Add(plans, PlanSummary.Parse(text), one => one.Stack);
            }
            catch (JsonException)
            {
                problems.Add(new("INFRA0268", file, "It is neither the summary of a plan nor what a gate found.", "Keep nothing else in that folder."));
            }
        }

        if (problems.Count > 0) throw new InfraException(ExitCode.Usage, problems);
        return [.. plans.Keys.Union(gates.Keys).Order(StringComparer.Ordinal).Select(name => new StackReport(plans.GetValueOrDefault(name), gates.GetValueOrDefault(name)))];
    }

    private static void Add<T>(Dictionary<string, T> all, T one, Func<T, string> stack) => all[stack(one)] = one;
}
