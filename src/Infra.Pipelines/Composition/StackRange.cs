using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The range of an environment's stacks in a selection, for any commit: the last range takes the rest.</summary>
/// <param name="Selection">The selection, with the candidates of the commit that renders the pipeline.</param>
/// <param name="From">The first one, in order of name.</param>
/// <param name="To">The one after the last; null: to the end.</param>
internal sealed record StackRange(Selection Selection, int From, int? To);
