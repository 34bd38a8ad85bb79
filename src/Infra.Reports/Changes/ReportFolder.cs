using System.Text.Json;
using Infra.Contracts.Problems;
using Infra.Deployment.Gates;
using Infra.Deployment.Plans;
using Infra.Deployment.States;
using Infra.Workspace.Terminals;

namespace Infra.Reports.Changes;

/// <summary>The folder that the jobs of a run write to: a summary of each plan, and the gate's findings.</summary>
internal static class ReportFolder
{
    private static readonly string[] Extensions = [".digest.json", FindingSummary.Extension, HeldState.Extension];

    /// <summary>Reads the reports, by stack.</summary>
    /// <exception cref="InfraException">
    /// INFRA0268: the folder does not exist. INFRA0269: it contains files that no command wrote; lists all of them.
    /// </exception>
    public static IReadOnlyList<StackReport> Read(string folder) => ReadAll(folder).Stacks;

    /// <summary>Reads the reports, and the resources of removed stacks.</summary>
    public static (IReadOnlyList<StackReport> Stacks, IReadOnlyList<HeldState> Held) ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InfraException(ExitCode.Usage, new Problem("INFRA0268", folder, "The folder does not exist.", "Name the folder that ./infra diff filled with --summaries."));

        var problems = new List<Problem>();
        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToLookup(
            file => Extensions.FirstOrDefault(extension => file.EndsWith(extension, StringComparison.Ordinal), ""));
        var gates = All<FindingSummary>(FindingSummary.Extension).ToDictionary(gate => gate.Stack);
        var plans = All<PlanSummary>("");
        var held = All<HeldState>(HeldState.Extension);
        return problems.Count == 0
            ? ([.. plans.OrderBy(plan => plan.Stack, StringComparer.Ordinal).Select(plan => new StackReport(plan, gates.GetValueOrDefault(plan.Stack)))], held)
            : throw new InfraException(ExitCode.Failed, problems);

        List<T> All<T>(string extension) where T : class => [.. files[extension].Select(Read<T>).OfType<T>()];

        T? Read<T>(string file) where T : class
        {
            try
            {
                return JsonText.Read<T>(File.ReadAllText(file));
            }
            catch (JsonException)
            {
                problems.Add(new("INFRA0269", file, "It is not the summary of a plan or gate.", "Remove it, and let ./infra diff and gate write it with --summaries."));
                return null;
            }
        }
    }
}
