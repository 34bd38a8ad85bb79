using System.Text.Json.Nodes;

namespace Infra.Testing.Workflows;

/// <summary>What became of a step.</summary>
/// <param name="Success">Whether it went well.</param>
/// <param name="Log">What it said.</param>
/// <param name="Outputs">What it tells the steps after it.</param>
public sealed record StepResult(bool Success, string Log, JsonObject Outputs);
