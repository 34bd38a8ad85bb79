namespace Infra.Pipelines.Model;

/// <summary>Stacks that a run chooses from candidates known at render time.</summary>
/// <param name="Name">Such as <c>dev</c>: the candidates of an environment.</param>
/// <param name="Job">The job that chooses.</param>
/// <param name="Candidates">In order.</param>
public sealed record Selection(string Name, string Job, IReadOnlyList<string> Candidates)
{
    /// <summary>Itself if one job can take all candidates; otherwise parts of it, in order.</summary>
    public IReadOnlyList<Selection> Split(int size) => Candidates.Count <= size
        ? [this]
        : [.. Candidates.Chunk(size).Select((part, index) => this with { Name = $"{Name}-part-{index + 1}", Candidates = part })];
}
