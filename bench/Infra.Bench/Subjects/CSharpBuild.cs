using Infra.Workspace;

namespace Infra.Bench.Subjects;

/// <summary>The C# programs, compiled on one engine, apart from everything that <c>./infra</c> compiles.</summary>
/// <param name="repository">Where the sources are.</param>
/// <param name="name">What the programs are called in the report.</param>
/// <param name="folder">Where they are compiled to.</param>
/// <param name="engine">The engine: the value of <c>InfraEngine</c>.</param>
internal sealed class CSharpBuild(Repository repository, string name, string folder, string engine)
{
    public string Name => name;

    /// <summary>Compiles the program of a <c>.csproj</c> file.</summary>
    public async Task<Subject> CompileAsync(string project, CancellationToken cancellation)
    {
        var artifacts = Path.Combine(folder, "artifacts");
        await repository.Dotnet.RunAsync(["build", project, "--nologo", "--verbosity", "quiet", $"-p:ArtifactsPath={artifacts}", $"-p:InfraEngine={engine}"], cancellation);
        var assembly = Path.GetFileNameWithoutExtension(project);
        return new()
        {
            Name = name,
            Folder = Path.GetFileName(folder),
            Host = "dotnet",
            Program = Path.Combine(artifacts, "bin", assembly, "release", $"{assembly}.dll"),
            JsiiCache = engine == Repository.NativeEngine ? null : Path.Combine(folder, "jsii"),
        };
    }
}
