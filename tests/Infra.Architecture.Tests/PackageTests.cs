using System.Xml.Linq;

namespace Infra.Architecture.Tests;

/// <summary>What others compile against changes only where somebody reads that it does.</summary>
public sealed class PackageTests
{
    private static readonly IReadOnlyList<string> Libraries =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories)
           let xml = XDocument.Load(file)
           where xml.Descendants("IsPackable").Any(element => element.Value == "true") && !xml.Descendants("PackAsTool").Any()
           select Path.GetDirectoryName(file)!,
    ];

    [Fact]
    public void Every_library_that_is_packed_tracks_its_public_API()
    {
        Assert.NotEmpty(Libraries);
        Assert.All(Libraries, folder => Assert.All(
            ["PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt"], name => Assert.StartsWith("#nullable enable\n", File.ReadAllText(Path.Combine(folder, name)), StringComparison.Ordinal)));
    }
}
