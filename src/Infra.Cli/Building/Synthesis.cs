using Infra.Cli.Bindings;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Workspace;

namespace Infra.Cli.Building;

/// <summary>Synth, from a bare checkout to <c>cdktf.out</c>: bindings, compiler, and the real <c>cdktf</c>.</summary>
internal sealed class Synthesis(Repository repository, Action<string> report)
{
    /// <summary>Makes ready what <c>cdktf</c> runs.</summary>
    /// <returns>The estate's program.</returns>
    public async Task<string> PrepareAsync(CancellationToken cancellation)
    {
        await new BindingsFeed(repository, report).EnsureAsync(cancellation);
        return await new EstateBuild(repository, report).EnsureAsync(cancellation);
    }

    /// <summary>Runs <c>cdktf synth</c>.</summary>
    /// <param name="date">The day against which waivers are held; null: today.</param>
    /// <param name="cancellation">Stops it; the previous output stays whole.</param>
    /// <exception cref="InfraException">What is wrong with the machine, the repository or the estate.</exception>
    public async Task<SynthOutput> RunAsync(DateOnly? date, CancellationToken cancellation)
    {
        var program = await PrepareAsync(cancellation);
        report("Synthesizing");
        using var problems = new ProblemFile(repository.Home);
        var environment = new Dictionary<string, string> { ["INFRA_PROBLEMS"] = problems.Path, ["INFRA_ESTATE_PROGRAM"] = program };
        if (date is { } day) environment["INFRA_DATE"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var result = await repository.Node.With(environment).TryRunAsync(
            ["node_modules/cdktf-cli/bundle/bin/cdktf", "synth", "--output", repository.Output], cancellation);
        if (result.ExitCode == 0) return SynthOutput.Load(repository.Output);

        throw problems.Read() is { Count: > 0 } found
            ? new InfraException(ExitCode.Failed, found)
            : new InfraException(ExitCode.Failed, new Problem("INFRA0107", "cdktf synth", $"It failed with exit code {result.ExitCode}.", $"It said:\n{result.Output.Trim()}"));
    }
}
