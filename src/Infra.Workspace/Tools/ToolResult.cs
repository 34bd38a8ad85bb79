namespace Infra.Workspace.Tools;

/// <summary>The result of running a tool.</summary>
/// <param name="ExitCode">The exit code; 0 on success.</param>
/// <param name="StandardOutput">The standard output.</param>
/// <param name="Output">The combined lines of standard output and standard error, in the order received.</param>
internal sealed record ToolResult(int ExitCode, string StandardOutput, string Output);
