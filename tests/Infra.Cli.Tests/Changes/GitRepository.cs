using System.Diagnostics;

namespace Infra.Cli.Tests.Changes;

/// <summary>Git in a folder of a test.</summary>
internal static class GitRepository
{
    /// <summary>Runs git there, as somebody with a name.</summary>
    /// <returns>What it printed.</returns>
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=t", "-c", "user.email=t@example.test", "-c", "protocol.file.allow=always", .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var (output, error) = (git.StandardOutput.ReadToEndAsync(), git.StandardError.ReadToEndAsync());
        git.WaitForExit();
        return git.ExitCode == 0 ? output.Result.Trim() : throw new InvalidOperationException(error.Result);
    }

    /// <summary>Commits everything that is there.</summary>
    public static void Commit(string folder, string message)
    {
        Run(folder, "add", "--all");
        Run(folder, "commit", "--quiet", "--allow-empty", "--message", message);
    }
}
