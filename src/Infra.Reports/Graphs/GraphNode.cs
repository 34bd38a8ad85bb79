using Infra.Contracts.Synthesized;

namespace Infra.Reports.Graphs;

/// <summary>A stack in the graph.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Column">The zero-based wave it is deployed in.</param>
/// <param name="Row">The zero-based position in that wave.</param>
internal sealed record GraphNode(SynthesizedStack Stack, int Column, int Row);
