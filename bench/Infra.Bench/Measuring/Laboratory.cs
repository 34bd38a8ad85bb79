using System.Diagnostics;
using Infra.Bench.Subjects;
using Infra.Contracts.Problems;

namespace Infra.Bench.Measuring;

/// <summary>Runs programs, one at a time, and measures them.</summary>
/// <param name="home">The folder for their output.</param>
internal sealed class Laboratory(string home)
{
    /// <summary>Often enough to see every process and to miss little of what it takes before it ends; seldom enough to cost little.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>Where a program writes.</summary>
    public string OutputOf(Subject subject) => Path.Combine(home, "out", subject.Folder);

    /// <summary>Forgets what jsii unpacked, as on a machine where the program never ran.</summary>
    public static void Chill(Subject subject)
    {
        if (subject.JsiiCache is { } cache && Directory.Exists(cache)) Directory.Delete(cache, recursive: true);
    }

    /// <summary>Runs a program of a scenario once.</summary>
    /// <exception cref="InfraException">INFRA0503: it failed.</exception>
    public Measurement Run(Scenario scenario, Subject subject)
    {
        var output = OutputOf(subject);
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(Start(scenario, subject, output))!;
        var words = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var tree = new ProcessTree(process.Id);
        do tree.Sample(); while (!process.WaitForExit(Interval));
        var wall = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new(wall, [.. tree.Peaks])
            : throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0503", subject.Program, $"It failed with exit code {process.ExitCode}.", $"It said:\n{words.GetAwaiter().GetResult().Trim()}"));
    }

    private static ProcessStartInfo Start(Scenario scenario, Subject subject, string output)
    {
        var start = new ProcessStartInfo(subject.Host, [subject.Program, .. scenario.Arguments])
        {
            WorkingDirectory = scenario.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CDKTF_OUTDIR"] = output;
        start.Environment["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "18,20,22";
        if (subject.JsiiCache is { } cache) start.Environment["JSII_RUNTIME_PACKAGE_CACHE_ROOT"] = cache;
        return start;
    }
}
