using Infra.Contracts.Problems;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals;

/// <summary>What became of a step.</summary>
/// <param name="Name">The step.</param>
/// <param name="Fact">What was seen to hold; null where it failed or was not reached.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Waves">The stacks that were worked on together, in order.</param>
/// <param name="Gates">What the gates said, as text.</param>
/// <param name="Failure">Why it failed.</param>
internal sealed record StepResult(
    string Name, string? Fact, TimeSpan Duration, IReadOnlyList<Wave> Waves, string Gates, InfraException? Failure)
{
    /// <summary>A step after one that failed.</summary>
    public static StepResult NotReached(string name) => new(name, null, TimeSpan.Zero, [], "", null);

    /// <summary>In a word.</summary>
    public string Outcome => Failure is not null ? "failed" : Fact is null ? "not reached" : "passed";

    /// <summary>In a sentence.</summary>
    public string Explanation => Fact ?? string.Join(' ', Failure?.Problems.Select(problem => problem.ToString()) ?? []);
}
