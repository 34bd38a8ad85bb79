using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Cli.Building;

/// <summary>The result of a build of the estate's project, as reported by MSBuild.</summary>
/// <param name="Project">The project, relative to the root of the estate.</param>
/// <param name="Program">The compiled program.</param>
/// <param name="Inputs">The files and folders that the program is built from: a newer file requires a build.</param>
/// <param name="Names">A digest of the names of those files, from <see cref="NamesOf"/>: an added or deleted file requires a build too.</param>
internal sealed record BuiltEstate(string Project, string Program, IReadOnlyList<string> Inputs, string Names)
{
    // Files outside the projects that affect a build, in any parent folder of a project.
    private static readonly string[] Steering = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.Config"];

    /// <summary>Returns the arguments that make a build write a report to a file. Without a target, MSBuild would report and not build.</summary>
    public static IReadOnlyList<string> Reporting(string file) =>
        ["-target:Build", "-getProperty:TargetPath", "-getProperty:MSBuildProjectDirectory", "-getItem:ProjectReference", "-getItem:BuildInput", $"-getResultOutputFile:{file}"];

    /// <summary>Reads a report.</summary>
    public static BuiltEstate Of(string root, string project, string file)
    {
        var report = JsonNode.Parse(File.ReadAllBytes(file))!;
        var folder = (string)report["Properties"]!["MSBuildProjectDirectory"]!;
        var folders = Items("ProjectReference").Select(reference => Path.GetDirectoryName(reference)!).Prepend(folder).Distinct().ToList();
        IReadOnlyList<string> inputs = [.. folders, .. folders.Append(root).SelectMany(Above).Concat(Items("BuildInput")).Distinct()];
        return new(project, (string)report["Properties"]!["TargetPath"]!, inputs, NamesOf(inputs));

        // MSBuild resolves the full path of an item from its working directory.
        IEnumerable<string> Items(string name) =>
            report["Items"]![name]!.AsArray().Select(item => Path.GetFullPath(Path.Combine(folder, ((string)item!["Identity"]!).Replace('\\', '/'))));
    }

    /// <summary>Loads a stored result; returns null if there is none or another version of this tool wrote it.</summary>
    public static BuiltEstate? Load(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<BuiltEstate>(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the program exists and no input has changed since a time.</summary>
    public bool IsCurrent(DateTime since) => File.Exists(Program) && Edited(since)?.Any() == false;

    /// <summary>Whether only existing C# files have changed since a time, so that no restore is needed.</summary>
    public bool IsRestored(DateTime since) => Edited(since)?.All(file => Path.GetExtension(file) == ".cs") == true;

    /// <summary>Returns the inputs that have changed since a time; null if one was added or deleted.</summary>
    private IEnumerable<string>? Edited(DateTime since) =>
        NamesOf(Inputs) == Names ? Inputs.SelectMany(FilesOf).Where(file => File.GetLastWriteTimeUtc(file) > since) : null;

    /// <summary>Returns a digest of the names. Folder timestamps do not work, because a build creates folders next to the sources.</summary>
    public static string NamesOf(IEnumerable<string> inputs) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', inputs.SelectMany(FilesOf).Order(StringComparer.Ordinal)))));

    /// <summary>Folders that builds and runs write to contain no sources.</summary>
    private static IEnumerable<string> FilesOf(string input) =>
        File.Exists(input) ? [input]
        : Directory.Exists(input) ? [.. Directory.EnumerateFiles(input), .. new DirectoryInfo(input).EnumerateDirectories().Where(IsSource).SelectMany(child => FilesOf(child.FullName))]
        : [];

    private static bool IsSource(DirectoryInfo folder) => folder.Name is not ("bin" or "obj" or "artifacts" or "cdktf.out" or "node_modules") && folder.Name[0] != '.';

    private static IEnumerable<string> Above(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            foreach (var file in Steering.Select(name => Path.Combine(above.FullName, name)).Where(File.Exists)) yield return file;
    }
}
