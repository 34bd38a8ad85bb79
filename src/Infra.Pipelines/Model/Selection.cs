namespace Infra.Pipelines.Model;

/// <summary>Stacks that a run chooses from candidates that are known beforehand.</summary>
/// <param name="Name">Such as <c>dev-1</c>: the candidates of the first wave of dev.</param>
/// <param name="Job">The job that chooses.</param>
/// <param name="Candidates">In order.</param>
public sealed record Selection(string Name, string Job, IReadOnlyList<string> Candidates);
