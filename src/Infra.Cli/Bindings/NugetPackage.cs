using System.Text.RegularExpressions;
using Infra.Workspace;

namespace Infra.Cli.Bindings;

/// <summary>Builds the NuGet package of a jsii package: <c>jsii-pacmak</c> generates a C# project, <c>dotnet pack</c> compiles it.</summary>
internal sealed partial class NugetPackage(Repository repository)
{
    /// <summary>Builds the package of the npm package in <paramref name="source"/>, in the scratch folder <paramref name="work"/>.</summary>
    /// <returns>The path of the <c>.nupkg</c> file, below <paramref name="work"/>.</returns>
    public async Task<string> MakeAsync(string source, string work, CancellationToken cancellation)
    {
        var generated = Path.Combine(work, "generated");
        await repository.Node.RunAsync(
            ["node_modules/jsii-pacmak/bin/jsii-pacmak", "--targets", "dotnet", "--code-only", "-o", generated, source], cancellation);

        var project = Directory.EnumerateFiles(generated, "*.csproj", SearchOption.AllDirectories).Single();
        // The project targets .NET 6, whose reference assemblies are not part of current SDKs.
        File.WriteAllText(project, TargetFramework().Replace(File.ReadAllText(project), $"<TargetFramework>{Repository.TargetFramework}</TargetFramework>"));

        var packed = Path.Combine(work, "packed");
        await repository.Dotnet.RunAsync(
            [
                "pack", project, "--nologo", "--verbosity", "quiet", "--configuration", "Release", "--output", packed,
                $"-p:RestorePackagesPath={repository.PackagesFolder}",
                "-p:GeneratePackageOnBuild=false", "-p:IncludeSymbols=false", "-p:IncludeSource=false", "-p:RunAnalyzers=false", "-p:NoWarn=CS0612%3BCS0618%3BCS1573%3BCS1591%3BNU5100",
            ],
            cancellation);
        return Directory.EnumerateFiles(packed, "*.nupkg").Single();
    }

    [GeneratedRegex("<TargetFramework>[^<]*</TargetFramework>")]
    private static partial Regex TargetFramework();
}
