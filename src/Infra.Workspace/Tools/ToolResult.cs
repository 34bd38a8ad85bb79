namespace Infra.Workspace.Tools;

/// <summary>How a tool ended.</summary>
/// <param name="ExitCode">Zero where it did what was asked.</param>
/// <param name="StandardOutput">What it wrote as its result.</param>
/// <param name="Output">All it printed: lines of standard output and standard error as they came.</param>
internal sealed record ToolResult(int ExitCode, string StandardOutput, string Output);
