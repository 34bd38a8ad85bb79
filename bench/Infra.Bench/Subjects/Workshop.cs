using Infra.Cli.Bindings;
using Infra.Workspace;

namespace Infra.Bench.Subjects;

/// <summary>Compiles the programs under measurement, all of them the way their users would.</summary>
internal sealed class Workshop(Repository repository, Action<string> report)
{
    /// <summary>The column that the others are compared with.</summary>
    public const string Whole = "C#, whole aws package";

    /// <summary>This project.</summary>
    public const string Trimmed = "C#, trimmed bindings";

    private const string BenchProject = "bench/Infra.Bench.Subject/Infra.Bench.Subject.csproj";
    private const string EstateProject = "stacks/Infra.Stacks.csproj";

    private readonly string _home = Path.Combine(repository.Home, "bench");

    /// <summary>Compiles what is measured.</summary>
    /// <param name="sizes">Numbers of resources; a scenario each, and one for the reference estate.</param>
    /// <param name="withWhole">Whether the whole package is measured too.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Contracts.Problems.InfraException">A tool is missing or failed.</exception>
    public async Task<IReadOnlyList<Scenario>> PrepareAsync(IReadOnlyList<int> sizes, bool withWhole, CancellationToken cancellation)
    {
        await new BindingsFeed(repository, report).EnsureAsync(cancellation);
        var builds = new List<CSharpBuild> { new(repository, Trimmed, Path.Combine(_home, "trimmed"), []) };
        if (withWhole)
        {
            var folder = Path.Combine(_home, "whole");
            await new WholeFeed(repository, folder, report).EnsureAsync(cancellation);
            builds.Add(new(repository, Whole, folder, WholeFeed.BuildProperties(folder)));
        }

        var (same, estate) = (new List<Subject>(), new List<Subject>());
        foreach (var build in builds)
        {
            report($"Compiling the programs: {build.Name}");
            same.Add(await build.CompileAsync(BenchProject, cancellation));
            estate.Add(await build.CompileAsync(EstateProject, cancellation));
        }

        same.Add(await CompileTypeScriptAsync(cancellation));
        return [.. sizes.Select(size => new Scenario("buckets", [$"{size}"], same)), new("reference estate", [], estate)];
    }

    private async Task<Subject> CompileTypeScriptAsync(CancellationToken cancellation)
    {
        report("Compiling the programs: TypeScript");
        var folder = Path.Combine(_home, "typescript");
        await repository.Node.RunAsync(["node_modules/typescript/bin/tsc", "--project", "bench/typescript", "--outDir", folder], cancellation);
        return new() { Name = "TypeScript", Folder = Path.GetFileName(folder), Host = "node", Program = Path.Combine(folder, "main.js") };
    }
}
