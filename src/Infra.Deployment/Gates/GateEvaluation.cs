using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Reading;
using Infra.Policy.Rules;

namespace Infra.Deployment.Gates;

/// <summary>The result of the gates for some stacks.</summary>
/// <param name="Findings">The findings: open, waived and undecided.</param>
/// <param name="All">The outcomes of all environments and of the foundation.</param>
/// <param name="Outcomes">The outcomes that cover at least one of the stacks.</param>
internal sealed record GateEvaluation(IReadOnlyList<Finding> Findings, IReadOnlyList<GateOutcome> All, IReadOnlyList<GateOutcome> Outcomes)
{
    /// <summary>Whether a hard gate blocks.</summary>
    public bool Stops => All.Any(outcome => outcome.Stops);

    /// <summary>The findings that a hard gate blocks for.</summary>
    public IEnumerable<Finding> Stopping => All.SelectMany(outcome => outcome.Findings.Where(outcome.IsStopping));

    /// <summary>Applies all rules to synth output.</summary>
    /// <param name="output">All stacks of the estate.</param>
    /// <param name="today">The date on which waivers must be valid.</param>
    public static GateEvaluation Of(SynthOutput output, DateOnly today) => Of(SynthReader.Read(output), output.Estate, output.Stacks, today);

    /// <summary>Applies all rules.</summary>
    /// <param name="subjects">What the rules see, including other stacks, so that references can be followed.</param>
    /// <param name="estate">The environments and waivers.</param>
    /// <param name="stacks">The stacks to judge; null for all of <paramref name="subjects"/>.</param>
    /// <param name="today">The date on which waivers must be valid.</param>
    public static GateEvaluation Of(PolicyEstate subjects, EstateFile estate, IEnumerable<SynthesizedStack>? stacks, DateOnly today)
    {
        var judged = subjects.Stacks.Select(stack => stack.Entry).Where(entry => stacks?.Any(stack => stack.Name == entry.Name) ?? true).ToList();
        var (names, environments) = (judged.Select(entry => entry.Name).ToHashSet(), judged.Select(entry => entry.Environment).ToHashSet());
        var findings = PolicyGate.Evaluate(subjects, RuleBook.Of(estate), estate.Waivers, today).Where(finding => names.Contains(finding.Resource.Stack.Name)).ToList();
        var outcomes = GateOutcome.Of(estate, findings);
        return new(findings, outcomes, [.. outcomes.Where(outcome => environments.Contains(outcome.Environment))]);
    }
}
