using System.Xml.Linq;
using Infra.Workspace;

namespace Infra.Cli.Tests.Bindings;

/// <summary>The trimmed packages have public ids and versions: no other project may ever find them, nor we the whole ones.</summary>
public sealed class IsolationTests
{
    [Fact]
    public async Task Packages_are_unpacked_inside_the_repository_whatever_the_environment_says()
    {
        var repository = new Repository(RepositoryRoot.Path);

        var path = await repository.Dotnet.With(new Dictionary<string, string> { ["NUGET_PACKAGES"] = "/elsewhere" })
            .RunAsync(["msbuild", "src/Infra.Constructs/Infra.Constructs.csproj", "-getProperty:RestorePackagesPath"], TestContext.Current.CancellationToken);

        Assert.Equal(repository.PackagesFolder, path.Trim());
    }

    [Fact]
    public void Bindings_come_from_the_local_feed_and_from_nowhere_else()
    {
        var mapping = XDocument.Load(Path.Combine(RepositoryRoot.Path, "nuget.config")).Root!.Element("packageSourceMapping")!;
        var patterns = mapping.Elements("packageSource").ToDictionary(
            source => (string)source.Attribute("key")!, source => source.Elements("package").Select(package => (string)package.Attribute("pattern")!));

        Assert.Equal(["Constructs", "HashiCorp.Cdktf", "HashiCorp.Cdktf.*"], patterns["bindings"]);
        Assert.DoesNotContain(patterns.Where(source => source.Key != "bindings").SelectMany(source => source.Value), pattern => pattern != "*");
    }
}
