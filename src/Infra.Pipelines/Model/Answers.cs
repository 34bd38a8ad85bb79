namespace Infra.Pipelines.Model;

/// <summary>Answers to one input of a pipeline.</summary>
/// <param name="Input">The input's name, such as <c>environment</c>.</param>
/// <param name="Values">The answers, such as <c>all</c> and <c>dev</c>.</param>
/// <param name="OnMerge">Whether a merge, which has no inputs, runs the job too.</param>
public sealed record Answers(string Input, IReadOnlyList<string> Values, bool OnMerge = true);
