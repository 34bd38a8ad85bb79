using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Cli.Building;

/// <summary>What a build of the estate's project left behind, as MSBuild tells it.</summary>
/// <param name="Project">The project, relative to the root of the estate.</param>
/// <param name="Program">The compiled program.</param>
/// <param name="Inputs">Files and folders that the program is made of: a newer file means another build.</param>
/// <param name="Names">The names of all those files, as <see cref="NamesOf"/> tells them: so does a file that came or went.</param>
internal sealed record BuiltEstate(string Project, string Program, IReadOnlyList<string> Inputs, string Names)
{
    // Files outside the projects that steer a build, wherever above a project they are.
    private static readonly string[] Steering = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.Config"];

    /// <summary>The arguments with which a build reports itself into a file. Without a target MSBuild would report and not build.</summary>
    public static IReadOnlyList<string> Reporting(string file) =>
        ["-target:Build", "-getProperty:TargetPath", "-getProperty:MSBuildProjectDirectory", "-getItem:ProjectReference", "-getItem:BuildInput", $"-getResultOutputFile:{file}"];

    /// <summary>Reads such a report.</summary>
    public static BuiltEstate Of(string root, string project, string file)
    {
        var report = JsonNode.Parse(File.ReadAllBytes(file))!;
        var folder = (string)report["Properties"]!["MSBuildProjectDirectory"]!;
        var folders = Items("ProjectReference").Select(reference => Path.GetDirectoryName(reference)!).Prepend(folder).Distinct().ToList();
        IReadOnlyList<string> inputs = [.. folders, .. folders.Append(root).SelectMany(Above).Concat(Items("BuildInput")).Distinct()];
        return new(project, (string)report["Properties"]!["TargetPath"]!, inputs, NamesOf(inputs));

        // MSBuild makes the full path of an item from the folder it was started in.
        IEnumerable<string> Items(string name) =>
            report["Items"]![name]!.AsArray().Select(item => Path.GetFullPath(Path.Combine(folder, ((string)item!["Identity"]!).Replace('\\', '/'))));
    }

    /// <summary>What was stored; null where nothing was, or another version of this tool did.</summary>
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

    /// <summary>Whether the program exists and nothing that it is made of changed after a moment.</summary>
    public bool IsCurrent(DateTime since) => File.Exists(Program) && Edited(since)?.Any() == false;

    /// <summary>Whether nothing but C# that was there already changed after a moment: packages and projects are as they were restored.</summary>
    public bool IsRestored(DateTime since) => Edited(since)?.All(file => Path.GetExtension(file) == ".cs") == true;

    /// <summary>The files that changed after a moment; null where one came or went.</summary>
    private IEnumerable<string>? Edited(DateTime since) =>
        NamesOf(Inputs) == Names ? Inputs.SelectMany(FilesOf).Where(file => File.GetLastWriteTimeUtc(file) > since) : null;

    /// <summary>A digest of the names. The time of a folder would not do: a build itself makes folders beside the sources.</summary>
    public static string NamesOf(IEnumerable<string> inputs) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', inputs.SelectMany(FilesOf).Order(StringComparer.Ordinal)))));

    /// <summary>Folders that a build or a run writes hold no sources.</summary>
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
