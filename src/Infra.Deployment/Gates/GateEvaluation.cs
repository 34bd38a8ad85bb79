using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Reading;
using Infra.Policy.Rules;

namespace Infra.Deployment.Gates;

/// <summary>What the gates say of some stacks.</summary>
/// <param name="Findings">What was found in them: open, waived and undecided.</param>
/// <param name="All">The outcome of each environment, and of the foundation.</param>
/// <param name="Outcomes">The outcomes of which something was looked at.</param>
internal sealed record GateEvaluation(IReadOnlyList<Finding> Findings, IReadOnlyList<GateOutcome> All, IReadOnlyList<GateOutcome> Outcomes)
{
    /// <summary>Whether a hard gate stops.</summary>
    public bool Stops => All.Any(outcome => outcome.Stops);

    /// <summary>The findings for which a hard gate stops.</summary>
    public IEnumerable<Finding> Stopping => All.Where(outcome => outcome.Stops).SelectMany(outcome => outcome.Findings).Where(finding => finding.IsOpen);

    /// <summary>Applies every rule to what synth wrote.</summary>
    /// <param name="output">All stacks of the estate.</param>
    /// <param name="today">The day on which an exception has to hold.</param>
    public static GateEvaluation Of(SynthOutput output, DateOnly today) => Of(SynthReader.Read(output), output.Estate, output.Stacks, today);

    /// <summary>Applies every rule.</summary>
    /// <param name="subjects">What the rules see; references between stacks can be followed in it.</param>
    /// <param name="estate">Environments and exceptions.</param>
    /// <param name="stacks">The stacks that are judged; null: all of <paramref name="subjects"/>.</param>
    /// <param name="today">The day on which an exception has to hold.</param>
    public static GateEvaluation Of(PolicyEstate subjects, EstateFile estate, IEnumerable<SynthesizedStack>? stacks, DateOnly today)
    {
        var judged = subjects.Stacks.Select(stack => stack.Entry).Where(entry => stacks?.Any(stack => stack.Name == entry.Name) ?? true).ToList();
        var (names, environments) = (judged.Select(entry => entry.Name).ToHashSet(), judged.Select(entry => entry.Environment).ToHashSet());
        var findings = PolicyGate.Evaluate(subjects, RuleBook.All, estate.Waivers, today).Where(finding => names.Contains(finding.Resource.Stack.Name)).ToList();
        var outcomes = GateOutcome.Of(estate, findings);
        return new(findings, outcomes, [.. outcomes.Where(outcome => environments.Contains(outcome.Environment))]);
    }
}
