using System.Text.Json;
using Infra.Contracts.Problems;
using Infra.Deployment.Gates;
using Infra.Deployment.Plans;
using Infra.Workspace.Terminals;

namespace Infra.Reports.Changes;

/// <summary>The folder that the jobs of a run filled: a summary of each plan, and what the gate found in it.</summary>
internal static class ReportFolder
{
    private const string DigestExtension = ".digest.json";

    /// <summary>Reads it, by name of stack.</summary>
    /// <exception cref="InfraException">INFRA0268: there is no such folder. INFRA0269: files in it that no command wrote, all of them.</exception>
    public static IReadOnlyList<StackReport> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InfraException(ExitCode.Usage, new Problem("INFRA0268", folder, "There is no such folder.", "Name the folder that ./infra diff filled with --summaries."));

        var problems = new List<Problem>();
        var files = Directory.EnumerateFiles(folder, "*.json").Where(file => !file.EndsWith(DigestExtension, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToLookup(
            file => file.EndsWith(FindingSummary.Extension, StringComparison.Ordinal));
        var gates = files[true].Select(Read<FindingSummary>).OfType<FindingSummary>().ToDictionary(gate => gate.Stack);
        var plans = files[false].Select(Read<PlanSummary>).OfType<PlanSummary>().ToList();
        return problems.Count == 0
            ? [.. plans.OrderBy(plan => plan.Stack, StringComparer.Ordinal).Select(plan => new StackReport(plan, gates.GetValueOrDefault(plan.Stack)))]
            : throw new InfraException(ExitCode.Failed, problems);

        T? Read<T>(string file) where T : class
        {
            try
            {
                return JsonText.Read<T>(File.ReadAllText(file));
            }
            catch (JsonException)
            {
                problems.Add(new("INFRA0269", file, "It is no summary of a plan or gate.", "Remove it, and let ./infra diff and gate write it with --summaries."));
                return null;
            }
        }
    }
}
