using System.Diagnostics;
using Xunit;

namespace Infra.Testing;

/// <summary>A script of <c>tests/tools</c>, with the npm packages that the lock file there pins.</summary>
public static class NodeTool
{
    private static readonly Lazy<string?> WhyNot = new(Install);

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "tools");

    /// <summary>Runs a script to its end. The test is skipped where the packages can't be fetched.</summary>
    /// <param name="script">The file.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote.</returns>
    public static string Run(string script, string input = "", params string[] arguments)
    {
        Require();
        var (exitCode, output, error) = Start("node", input, [Path.Combine(Folder, script), .. arguments]);
        Assert.True(exitCode == 0, $"{script} failed with exit code {exitCode}: {error}");
        return output;
    }

    /// <summary>Starts a script that answers line by line, until its input ends. The test is skipped where the packages can't be fetched.</summary>
    /// <param name="script">The file.</param>
    public static Process Serve(string script)
    {
        Require();
        return Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script)]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    /// <summary>A file of a package. The test is skipped where the packages can't be fetched.</summary>
    /// <param name="path">Begins with the package's name.</param>
    public static string Package(string path)
    {
        Require();
        return Path.Combine(Folder, "node_modules", path);
    }

    private static void Require()
    {
        if (WhyNot.Value is { } reason) Assert.Skip($"The packages of tests/tools are missing: {reason}");
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output, string Error) Start(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <returns>Why it can't be; null where it is done.</returns>
    private static string? Install()
    {
        // Two of npm in one folder undo each other's work.
        using var turn = Turn.Take("npm");
        var (locked, installed) = (Path.Combine(Folder, "package-lock.json"), Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(locked)) return null;
        try
        {
            var (exitCode, _, error) = Start("npm", "", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            return exitCode == 0 ? null : $"npm ci failed. {error.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }
}
