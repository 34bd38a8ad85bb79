namespace Infra.Cli.Tests;

/// <summary>What a command left behind for its caller.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
