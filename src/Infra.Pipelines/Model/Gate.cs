using Infra.Contracts.Synthesized;

namespace Infra.Pipelines.Model;

/// <summary>A check that can stop a deployment.</summary>
/// <param name="Tool">By whom.</param>
/// <param name="Mode">Whether what it finds stops a deployment.</param>
/// <param name="IsSimulated">Whether the plan that it looks at is of a simulated cloud.</param>
public sealed record Gate(GateTool Tool, GateMode Mode, bool IsSimulated = false);
