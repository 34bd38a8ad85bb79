namespace Infra.Pipelines.Model;

/// <summary>Stacks that a run chooses from candidates that are known beforehand.</summary>
/// <param name="Name">Such as <c>dev</c>: the candidates of an environment.</param>
/// <param name="Job">The job that chooses.</param>
/// <param name="Candidates">In order.</param>
public sealed record Selection(string Name, string Job, IReadOnlyList<string> Candidates)
{
    /// <summary>Itself where it has no more candidates than one job takes; otherwise parts of it, in order.</summary>
    public IReadOnlyList<Selection> Split(int size) => Candidates.Count <= size
        ? [this]
        : [.. Candidates.Chunk(size).Select((part, index) => this with { Name = $"{Name}-part-{index + 1}", Candidates = part })];
}
