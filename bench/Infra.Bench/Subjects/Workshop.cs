using Infra.Cli.Bindings;
using Infra.Workspace;

namespace Infra.Bench.Subjects;

/// <summary>Compiles the programs under measurement, all of them the way their users would.</summary>
internal sealed class Workshop(Repository repository, Action<string> report)
{
    /// <summary>A program of CDKTF on the native engine; of the reference estate, the estate itself.</summary>
    public const string Native = "C#";

    /// <summary>The same resources by the constructs of this project, whose postures and names are checked.</summary>
    public const string Constructs = "C#, Infra.Constructs";

    /// <summary>The sources of <see cref="Native"/> on the public packages, which run in Node.js.</summary>
    public const string Jsii = "C#, jsii";

    /// <summary>The same resources in the language of CDKTF itself.</summary>
    public const string TypeScript = "TypeScript";

    /// <summary>The largest estate that the public packages are measured with; ten times more would take them minutes.</summary>
    private const int LargestOnJsii = 2000;

    private const string PlainProject = "bench/Infra.Bench.Plain/Infra.Bench.Plain.csproj";
    private const string ConstructsProject = "bench/Infra.Bench.Subject/Infra.Bench.Subject.csproj";
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
        CSharpBuild constructs = new(repository, Constructs, Path.Combine(_home, "constructs"), Repository.NativeEngine);
        CSharpBuild jsii = new(repository, Jsii, Path.Combine(_home, "jsii"), Repository.JsiiEngine);
        var buckets = new List<Subject>();
        var estate = new List<Subject>();
        foreach (var build in new[] { native, jsii })
        {
            report($"Compiling the programs: {build.Name}");
            buckets.Add(await build.CompileAsync(PlainProject, cancellation));
            estate.Add(await build.CompileAsync(EstateProject, cancellation));
        }

        report($"Compiling the programs: {Constructs}");
        buckets.Add(await constructs.CompileAsync(ConstructsProject, cancellation));
        buckets.Add(await CompileTypeScriptAsync(cancellation));
        // The buckets are an estate of their own: the releases of this repository are none of theirs.
        var empty = Directory.CreateDirectory(Path.Combine(_home, "repository")).FullName;
        return [.. sizes.Select(size => new Scenario("buckets", [$"{size}"], empty, Able(buckets, size))), new("reference estate", [], repository.Root, estate)];
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
