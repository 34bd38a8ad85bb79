using System.CommandLine;
using Infra.Bench.Measuring;
using Infra.Bench.Reporting;
using Infra.Bench.Subjects;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Bench;

/// <summary><c>bench/run</c>: what a synth costs on the native engine, on the public packages and in TypeScript.</summary>
internal sealed class BenchCommand(Repository repository, Terminal terminal)
{
    private readonly Option<int[]> _sizes = new("--resources")
    {
        Description = "Numbers of resources to measure with: multiples of 10 up to 100, and of 100",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [20, 200, 2000, 20000],
    };

    private readonly Option<int> _runs = new("--runs") { Description = "Runs of which the median is taken, after a first run", DefaultValueFactory = _ => 3 };
    private readonly Option<bool> _save = new("--save") { Description = "Write the results to bench/results.json, bench/README.md and README.md" };

    /// <summary>Reads the command line and does what it says.</summary>
    /// <exception cref="InfraException">What is wrong with the command line, the machine or the programs.</exception>
    public Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Measure time and memory of synth.") { _sizes, _runs, _save };
        _sizes.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int[]>() is { } sizes && sizes.FirstOrDefault(size => !IsMeasurable(size)) is var wrong and not 0)
                given.AddError($"--resources {wrong}: multiples of 10 from 20 to 100, and multiples of 100.");
        });
        _runs.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1) given.AddError("--runs: at least 1.");
        });
        root.SetAction(MeasureAsync);
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0
            ? parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false })
            : throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0003", "bench/run", string.Join(' ', parsed.Errors.Select(error => error.Message)), "Run bench/run --help."));
    }

    private static bool IsMeasurable(int size) => size is >= 20 and <= 100 ? size % 10 == 0 : size > 0 && size % 100 == 0;

    private async Task<int> MeasureAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var machine = await Machine.ReadAsync(repository, cancellation);
        var scenarios = await new Workshop(repository, terminal.Step).PrepareAsync(parsed.GetValue(_sizes)!, cancellation);
        var experiment = new Experiment(new Laboratory(Path.Combine(repository.Home, "bench")), parsed.GetValue(_runs), terminal.Step);
        var report = new BenchReport(DateOnly.FromDateTime(DateTime.UtcNow), machine, [.. scenarios.SelectMany(experiment.Run)]);

        terminal.Output.Write(MarkdownReport.Of(report));
        Save(report, parsed.GetValue(_save));
        return (int)ExitCode.Done;
    }

    private void Save(BenchReport report, bool commit)
    {
        var file = Path.Combine(repository.Root, commit ? "bench" : ".infra/bench", "results.json");
        AtomicFile.Write(file, report.ToJson());
        if (commit) ReadmeResults.Write(repository.Root, report);
        terminal.Done($"Every run is in {Path.GetRelativePath(repository.Root, file)}");
    }
}
