using Infra.Testing.Yaml;
using NJsonSchema;
using Xunit;

namespace Infra.Testing.Workflows.Rules;

/// <summary>GitHub's schema of a workflow, from <c>INFRA_WORKFLOW_SCHEMA</c> or the folder <c>INFRA_PROVIDER_SCHEMAS</c>.</summary>
public static class WorkflowSchema
{
    private const string Name = "github-workflow.schema.json";

    /// <returns>What is wrong, a line for each.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(IEnumerable<WorkflowFile> files)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Require()));
        return [.. files.SelectMany(file => schema.Validate(file.Root.ToJson()!.ToJsonString()).Select(error => $"{file.Path}: {error.Kind} at {error.Path}"))];
    }

    private static string Require()
    {
        string?[] candidates =
        [
            Environment.GetEnvironmentVariable("INFRA_WORKFLOW_SCHEMA"),
            Environment.GetEnvironmentVariable("INFRA_PROVIDER_SCHEMAS") is { } folder ? Path.Combine(folder, Name) : null,
        ];
        var found = candidates.FirstOrDefault(File.Exists);
        if (found is null) Assert.Skip($"INFRA_WORKFLOW_SCHEMA is missing: set it to {Name} of schemastore.org.");
        return found;
    }
}
