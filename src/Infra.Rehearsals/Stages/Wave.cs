namespace Infra.Rehearsals.Stages;

/// <summary>Stacks that were processed in parallel.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Stacks">The names of the stacks.</param>
/// <param name="Duration">The total duration.</param>
internal sealed record Wave(string Operation, IReadOnlyList<string> Stacks, TimeSpan Duration);
