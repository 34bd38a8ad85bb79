using System.Xml.Linq;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Conversion;
using Infra.Workspace;

namespace Infra.Cli.Conversions;

/// <summary>The location of a converted program.</summary>
/// <param name="Folder">The folder, as given.</param>
/// <param name="Namespace">The namespace of the existing project; null if the program becomes a new project.</param>
/// <param name="AssetsFolder">The folder relative to the one of <c>cdktf.json</c>, to which asset paths are relative.</param>
internal sealed record ConversionTarget(string Folder, string? Namespace, string AssetsFolder)
{
    /// <summary>Returns the target of a conversion.</summary>
    /// <param name="source">The configuration.</param>
    /// <param name="output">The folder given by the user; null for the default.</param>
    public static ConversionTarget Of(string source, string? output)
    {
        var folder = output ?? Path.Combine(Directory.Exists(source) ? source : Path.GetDirectoryName(source) is { Length: > 0 } parent ? parent : ".", "csharp");
        var project = output is null ? null : Above(folder, "*.csproj");
        if (project is null) return new(folder, null, "");
        var home = Above(folder, EstateProject.Configuration) is { } configuration ? Path.GetDirectoryName(configuration)! : Path.GetFullPath(folder);
        var within = Path.GetRelativePath(Path.GetDirectoryName(project)!, Path.GetFullPath(folder));
        var parts = within == "." ? [] : within.Split(Path.DirectorySeparatorChar);
        return new(folder, string.Join('.', parts.Select(Part).Prepend(RootNamespace(project))), Path.GetRelativePath(home, Path.GetFullPath(folder)) is var path and not "." ? path.Replace('\\', '/') : "");
    }

    /// <summary>Writes the files, or none if one would overwrite an existing file.</summary>
    /// <exception cref="InfraException">INFRA0354: files exist already; lists all of them.</exception>
    public void Write(ConvertedProgram program)
    {
        var problems = program.Files.Keys.Where(file => File.Exists(Path.Combine(Folder, file)))
            .Select(file => new Problem("INFRA0354", Path.Combine(Folder, file), "It already exists, and a conversion does not overwrite files.", "Move it away, or give another folder with --output.")).ToList();
        if (problems.Count > 0) throw new InfraException(ExitCode.Usage, problems);
        foreach (var (file, content) in program.Files) AtomicFile.Write(Path.Combine(Folder, file), content);
    }

    /// <summary>Returns the closest file in a parent folder.</summary>
    private static string? Above(string folder, string pattern)
    {
        for (var candidate = new DirectoryInfo(Path.GetFullPath(folder)); candidate is not null; candidate = candidate.Parent)
            if (candidate.Exists && candidate.EnumerateFiles(pattern).FirstOrDefault() is { } file) return file.FullName;
        return null;
    }

    private static string RootNamespace(string project) =>
        XDocument.Load(project).Descendants("RootNamespace").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project);

    private static string Part(string folder) => string.Concat(folder.Select((c, i) => char.IsLetterOrDigit(c) ? i == 0 ? char.ToUpperInvariant(c) : c : '_'));
}
