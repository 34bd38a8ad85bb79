using Infra.Contracts.Synthesized;

namespace Infra.Pipelines.Model;

/// <summary>A check that can stop a deployment.</summary>
/// <param name="Tool">By whom.</param>
/// <param name="Environment">The environment whose stacks it holds against rules.</param>
/// <param name="Mode">Whether what it finds stops a deployment.</param>
public sealed record Gate(GateTool Tool, string Environment, GateMode Mode);
