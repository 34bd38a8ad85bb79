using Infra.Cli.Bindings;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Workspace;

namespace Infra.Cli.Building;

/// <summary>Runs synth, from a fresh checkout to <c>cdktf.out</c>: compiles the estate's program if necessary, and runs it.</summary>
internal sealed class Synthesis(Repository repository, Action<string> report)
{
    /// <summary>Prepares the program.</summary>
    /// <returns>The path of the estate's program.</returns>
    /// <exception cref="InfraException">Problems of the machine, the repository or the estate.</exception>
    public async Task<string> PrepareAsync(CancellationToken cancellation)
    {
        CheckEngine();
        if (repository.Engine == Repository.JsiiEngine) await new BindingsFeed(repository, report).EnsureAsync(cancellation);
        return await new EstateBuild(repository, report).EnsureAsync(cancellation);
    }

    /// <summary>Runs the estate's program.</summary>
    /// <param name="date">The date against which waivers are checked; null for today.</param>
    /// <param name="cancellation">Cancels the run. The previous output is unchanged.</param>
    /// <exception cref="InfraException">Problems of the machine, the repository or the estate.</exception>
    public async Task<SynthOutput> RunAsync(DateOnly? date, CancellationToken cancellation)
    {
        var program = await PrepareAsync(cancellation);
        report("Synthesizing");
        using var problems = new ProblemFile(repository.Home);
        var environment = new Dictionary<string, string> { ["INFRA_PROBLEMS"] = problems.Path, ["CDKTF_OUTDIR"] = repository.Output };
        if (date is { } day) environment["INFRA_DATE"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var result = await repository.Dotnet.With(environment).TryRunAsync([program], cancellation);
        if (result.ExitCode == 0) return SynthOutput.Load(repository.Output);

        throw problems.Read() is { Count: > 0 } found
            ? new InfraException(ExitCode.Failed, found)
            : new InfraException(ExitCode.Failed, new Problem("INFRA0107", "stacks", $"The estate's program failed with exit code {result.ExitCode}.", $"Its output:\n{result.Output.Trim()}"));
    }

    private void CheckEngine()
    {
        if (repository.Engine is Repository.NativeEngine or Repository.JsiiEngine) return;
        throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0113", "InfraEngine", $"\"{repository.Engine}\" is not an engine.", "Set it to native or jsii, or leave it out for native."));
    }
}
