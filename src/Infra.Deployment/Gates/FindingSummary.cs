using Infra.Contracts.Files;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Gates;

/// <summary>What a gate found in one stack, for a report in another job.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Mode">Whether an open finding stops the deployment.</param>
/// <param name="Findings">What was found, waived and undecided included.</param>
internal sealed record FindingSummary(string Stack, GateMode Mode, IReadOnlyList<FindingEntry> Findings)
{
    /// <summary>How the name of its file ends.</summary>
    public const string Extension = ".findings.json";

    /// <summary>The findings that are about one stack.</summary>
    public static FindingSummary Of(SynthesizedStack stack, IReadOnlyList<GateOutcome> outcomes, SourceLines sources)
    {
        var outcome = outcomes.Single(outcome => outcome.Environment == stack.Entry.Environment);
        return new(stack.Name, outcome.Mode, [.. outcome.Findings.Where(finding => finding.Resource.Stack.Name == stack.Name).Select(finding => FindingEntry.Of(finding, outcome, sources))]);
    }

    /// <summary>Writes it as <c>STACK.findings.json</c> into a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, Stack + Extension), JsonText.Of(this));
}
