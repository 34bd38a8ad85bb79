using Xunit;

namespace Infra.Testing.Workflows.Rules;

/// <summary>What any test asks of the workflows that it renders: text by path.</summary>
public static class GeneratedWorkflows
{
    /// <summary>Holds them against every rule, and against linters and the schema where the machine has them.</summary>
    public static async Task RequireCleanAsync(IReadOnlyDictionary<string, string> files)
    {
        List<WorkflowFile> workflows = [.. files.Select(file => new WorkflowFile(file.Key, file.Value))];
        Assert.NotEmpty(workflows);
        Assert.Equal("", string.Join("\n", workflows.SelectMany(WorkflowRules.Violations)));
        Assert.Equal("", string.Join("\n", Shellcheck.Check([.. workflows.SelectMany(file => file.Scripts)])));
        Assert.Equal("", string.Join("\n", Actionlint.Lint(workflows)));
        Assert.Equal("", string.Join("\n", await WorkflowSchema.CheckAsync(workflows)));
    }

    /// <summary>The workflows that are committed, whoever rendered them.</summary>
    public static IReadOnlyDictionary<string, string> Committed { get; } = Directory
        .EnumerateFiles(Path.Combine(RepositoryRoot.Path, ".github", "workflows"), "*.yml")
        .ToDictionary(file => Path.GetRelativePath(RepositoryRoot.Path, file), File.ReadAllText);
}
