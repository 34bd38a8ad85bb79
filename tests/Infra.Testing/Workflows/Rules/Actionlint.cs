namespace Infra.Testing.Workflows.Rules;

/// <summary>actionlint, over all workflows in one process.</summary>
public static class Actionlint
{
    /// <returns>What it says, a line for each.</returns>
    public static IReadOnlyList<string> Lint(IEnumerable<WorkflowFile> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in files) File.WriteAllText(folder[file.Path.Replace('/', '_')], file.Text);
        // It knows neither the key yet, which the schema of workflows has, nor the labels of an estate's own runners.
        return [.. NodeTool.Run("actionlint.mjs", "", folder.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains("unexpected key \"queue\" for \"concurrency\" section", StringComparison.Ordinal) && !line.EndsWith("[runner-label]", StringComparison.Ordinal))];
    }
}
