using System.Diagnostics;

namespace Infra.Testing.Workflows;

/// <summary>Runs scripts as the workflows' <c>shell: bash</c> does, with exactly the environment that it is given.</summary>
public static class Bash
{
    private static readonly string Program = ExternalTool.RequireOnPath("bash");

    /// <returns>The exit code, and what the script wrote.</returns>
    public static (int ExitCode, string Log) Run(string script, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Program, ["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var bash = Process.Start(start)!;
        bash.StandardInput.Close();
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        bash.WaitForExit();
        return (bash.ExitCode, output.Result + error.Result);
    }
}
