using Xunit;

namespace Infra.Testing.Workflows.Rules;

/// <summary>shellcheck, over many scripts in one process.</summary>
public static class Shellcheck
{
    /// <returns>What it says, a line for each, with the place of the script.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<(string Place, string Text)> scripts)
    {
        var shellcheck = ExternalTool.RequireOnPath("shellcheck");
        // Jobs share most of their scripts, and each is said once.
        scripts = [.. scripts.DistinctBy(script => script.Text)];
        using var folder = new TemporaryFolder();
        List<string> files = [.. scripts.Select((_, index) => folder[$"{index}.sh"])];
        foreach (var (file, script) in files.Zip(scripts)) File.WriteAllText(file, script.Text + "\n");
        var (_, output, error) = NodeTool.Start(shellcheck, "", ["--shell=bash", "--format=gcc", .. files]);
        Assert.Empty(error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Placed(line, folder.Path, scripts))];
    }

    private static string Placed(string line, string folder, IReadOnlyList<(string Place, string Text)> scripts)
    {
        var parts = Path.GetRelativePath(folder, line).Split(".sh:", 2);
        return $"{scripts[int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)].Place}:{parts[1]}";
    }
}
