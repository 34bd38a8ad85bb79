using Infra.Workspace;

namespace Infra.Bench.Subjects;

/// <summary>The C# programs, compiled against one feed of bindings, apart from everything that <c>./infra</c> compiles.</summary>
/// <param name="repository">Where the sources are.</param>
/// <param name="name">What the programs are called in the report.</param>
/// <param name="folder">Where they are compiled to.</param>
/// <param name="properties">MSBuild properties that lead to the feed.</param>
internal sealed class CSharpBuild(Repository repository, string name, string folder, IReadOnlyList<string> properties)
{
    public string Name => name;

    /// <summary>Compiles the program of a <c>.csproj</c> file.</summary>
    public async Task<Subject> CompileAsync(string project, CancellationToken cancellation)
    {
        var artifacts = Path.Combine(folder, "artifacts");
        await repository.Dotnet.RunAsync(["build", project, "--nologo", "--verbosity", "quiet", $"-p:ArtifactsPath={artifacts}", .. properties], cancellation);
        var assembly = Path.GetFileNameWithoutExtension(project);
        return new()
        {
            Name = name,
            Folder = Path.GetFileName(folder),
            Host = "dotnet",
            Program = Path.Combine(artifacts, "bin", assembly, "release", $"{assembly}.dll"),
            JsiiCache = Path.Combine(folder, "jsii"),
        };
    }
}
