using System.Xml.Linq;

namespace Infra.Architecture.Tests;

/// <summary>A project of <c>src</c> that has code.</summary>
internal sealed record Project(string Name, string Description, string AssemblyName, IReadOnlyList<string> References)
{
    public static readonly IReadOnlyList<Project> All =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories)
           where Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.cs", SearchOption.AllDirectories).Any()
           orderby file
           let xml = XDocument.Load(file)
           let name = Path.GetFileNameWithoutExtension(file)
           select new Project(
               name,
               xml.Descendants("Description").FirstOrDefault()?.Value ?? "",
               xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name,
               [.. xml.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))]),
    ];

    /// <summary>The compiled project, built with the tests.</summary>
    public string Assembly => Path.Combine(AppContext.BaseDirectory, "..", "..", Name, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), $"{AssemblyName}.dll");
}
