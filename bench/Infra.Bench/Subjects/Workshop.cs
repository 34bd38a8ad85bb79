using Infra.Cli.Bindings;
using Infra.Workspace;

namespace Infra.Bench.Subjects;

/// <summary>Compiles the programs under measurement, all of them the way their users would.</summary>
internal sealed class Workshop(Repository repository, Action<string> report)
{
    /// <summary>This project.</summary>
    public const string Native = "C#";

    /// <summary>The same sources on the public packages, which run in Node.js.</summary>
    public const string Jsii = "C#, jsii";

    /// <summary>The same resources in the language of CDKTF itself.</summary>
    public const string TypeScript = "TypeScript";

    /// <summary>The largest estate that the public packages are measured with; ten times more would take them minutes.</summary>
    private const int LargestOnJsii = 2000;

    private const string BenchProject = "bench/Infra.Bench.Subject/Infra.Bench.Subject.csproj";
    private const string EstateProject = "stacks/Infra.Stacks.csproj";

    private readonly string _home = Path.Combine(repository.Home, "bench");

    /// <summary>Compiles what is measured.</summary>
    /// <param name="sizes">Numbers of resources; a scenario each, and one for the reference estate.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Contracts.Problems.InfraException">A tool is missing or failed.</exception>
    public async Task<IReadOnlyList<Scenario>> PrepareAsync(IReadOnlyList<int> sizes, CancellationToken cancellation)
    {
        await new BindingsFeed(repository, report).EnsureAsync(cancellation);
        CSharpBuild native = new(repository, Native, Path.Combine(_home, "native"), Repository.NativeEngine);
        CSharpBuild jsii = new(repository, Jsii, Path.Combine(_home, "jsii"), Repository.JsiiEngine);
        var buckets = new List<Subject>();
        var estate = new List<Subject>();
        foreach (var build in new[] { native, jsii })
        {
            report($"Compiling the programs: {build.Name}");
            buckets.Add(await build.CompileAsync(BenchProject, cancellation));
            estate.Add(await build.CompileAsync(EstateProject, cancellation));
        }

        buckets.Add(await CompileTypeScriptAsync(cancellation));
        return [.. sizes.Select(size => new Scenario("buckets", [$"{size}"], Able(buckets, size))), new("reference estate", [], estate)];
    }

    private static IReadOnlyList<Subject> Able(IReadOnlyList<Subject> subjects, int size) =>
        size <= LargestOnJsii ? subjects : [.. subjects.Where(subject => subject.JsiiCache is null)];

    private async Task<Subject> CompileTypeScriptAsync(CancellationToken cancellation)
    {
        report($"Compiling the programs: {TypeScript}");
        var folder = Path.Combine(_home, "typescript");
        await repository.Node.RunAsync(["node_modules/typescript/bin/tsc", "--project", "bench/typescript", "--outDir", folder], cancellation);
        return new() { Name = TypeScript, Folder = Path.GetFileName(folder), Host = "node", Program = Path.Combine(folder, "main.js") };
    }
}
