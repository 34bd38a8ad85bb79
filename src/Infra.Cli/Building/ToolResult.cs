namespace Infra.Cli.Building;

/// <summary>How a tool ended.</summary>
/// <param name="ExitCode">Zero where it did what was asked.</param>
/// <param name="Output">What it printed, lines of standard output and standard error as they came.</param>
internal sealed record ToolResult(int ExitCode, string Output);
