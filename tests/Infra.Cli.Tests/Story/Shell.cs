using System.Diagnostics;

namespace Infra.Cli.Tests.Story;

/// <summary>Bash as runners start it: it stops at the first failure, also in a pipe.</summary>
internal static class Shell
{
    // What a runner of this very test would hand down.
    private static readonly string[] Foreign = ["GITHUB_", "CI_", "GITLAB_", "GIT_", "INFRA_"];

    public static async Task<CommandResult> RunAsync(string script, string folder, IEnumerable<KeyValuePair<string, string>> variables, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => Foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var bash = Process.Start(start)!;
        bash.StandardInput.Close();
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(cancellation), bash.StandardError.ReadToEndAsync(cancellation));
        await bash.WaitForExitAsync(cancellation);
        return new(bash.ExitCode, await output, await error);
    }
}
