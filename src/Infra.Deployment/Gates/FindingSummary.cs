using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Gates;

/// <summary>The findings of a gate in one stack, for a report in another job.</summary>
/// <param name="Stack">The stack name.</param>
/// <param name="Mode">Whether open findings block the deployment.</param>
/// <param name="Findings">The findings, including waived and undecided ones.</param>
internal sealed record FindingSummary(string Stack, GateMode Mode, IReadOnlyList<FindingEntry> Findings)
{
    /// <summary>The suffix of its file name.</summary>
    public const string Extension = ".findings.json";

    /// <summary>Returns the findings for one stack.</summary>
    public static FindingSummary Of(SynthesizedStack stack, IReadOnlyList<GateOutcome> outcomes, SourceLines sources)
    {
        var outcome = outcomes.Single(outcome => outcome.Environment == stack.Entry.Environment);
        return new(stack.Name, outcome.Mode, [.. outcome.Findings.Where(finding => finding.Resource.Stack.Name == stack.Name).Select(finding => FindingEntry.Of(finding, outcome, sources))]);
    }

    /// <summary>Writes <c>STACK.findings.json</c> to a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, Stack + Extension), JsonText.Of(this));
}
