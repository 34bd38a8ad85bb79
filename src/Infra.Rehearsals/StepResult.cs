using Infra.Contracts.Problems;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals;

/// <summary>The result of a step.</summary>
/// <param name="Name">The name of the step.</param>
/// <param name="Fact">What was verified; null if the step failed or was not reached.</param>
/// <param name="Duration">The duration.</param>
/// <param name="Waves">The stacks that were processed together, in order.</param>
/// <param name="Gates">The gates' findings, as text.</param>
/// <param name="Failure">The failure; null if there is none.</param>
internal sealed record StepResult(
    string Name, string? Fact, TimeSpan Duration, IReadOnlyList<Wave> Waves, string Gates, InfraException? Failure)
{
    /// <summary>Returns the result of a step after a failed one.</summary>
    public static StepResult NotReached(string name) => new(name, null, TimeSpan.Zero, [], "", null);

    /// <summary>The outcome, in a word or two.</summary>
    public string Outcome => Failure is not null ? "failed" : Fact is null ? "not reached" : "passed";

    /// <summary>The outcome, in a sentence.</summary>
    public string Explanation => Fact ?? string.Join(' ', Failure?.Problems.Select(problem => problem.ToString()) ?? []);
}
