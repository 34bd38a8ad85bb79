using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Cli.Building;

/// <summary>What a build of the estate's project left behind, as MSBuild tells it.</summary>
/// <param name="Project">The project, relative to the root of the estate.</param>
/// <param name="Program">The compiled program.</param>
/// <param name="Inputs">Files and folders that the program is made of: a newer one means another build.</param>
internal sealed record BuiltEstate(string Project, string Program, IReadOnlyList<string> Inputs)
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
        return new(
            project, (string)report["Properties"]!["TargetPath"]!,
            [.. folders, .. folders.Append(root).SelectMany(Above).Concat(Items("BuildInput")).Distinct()]);

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
    public bool IsCurrent(DateTime since) =>
        File.Exists(Program) && Inputs.All(input => File.Exists(input) ? File.GetLastWriteTimeUtc(input) <= since : Directory.Exists(input) && IsUnchanged(new(input), since));

    /// <summary>The time of a folder tells of a deleted file. Folders that a build or a run writes are no sources.</summary>
    private static bool IsUnchanged(DirectoryInfo folder, DateTime since) =>
        folder.LastWriteTimeUtc <= since
        && folder.EnumerateFiles().All(file => file.LastWriteTimeUtc <= since)
        && folder.EnumerateDirectories().Where(IsSource).All(child => IsUnchanged(child, since));

    private static bool IsSource(DirectoryInfo folder) => folder.Name is not ("bin" or "obj" or "artifacts" or "cdktf.out" or "node_modules") && folder.Name[0] != '.';

    private static IEnumerable<string> Above(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            foreach (var file in Steering.Select(name => Path.Combine(above.FullName, name)).Where(File.Exists)) yield return file;
    }
}
