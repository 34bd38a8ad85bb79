using Infra.Contracts.Synthesized;

namespace Infra.Reports.Graphs;

/// <summary>A stack in the picture.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Column">The wave it is deployed in, from zero.</param>
/// <param name="Row">Its place in that wave, from zero.</param>
internal sealed record GraphNode(SynthesizedStack Stack, int Column, int Row);
