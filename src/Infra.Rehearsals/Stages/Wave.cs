namespace Infra.Rehearsals.Stages;

/// <summary>Stacks that were worked on at once.</summary>
/// <param name="Operation">What was done.</param>
/// <param name="Stacks">Their names.</param>
/// <param name="Duration">How long it took for all.</param>
internal sealed record Wave(string Operation, IReadOnlyList<string> Stacks, TimeSpan Duration);
