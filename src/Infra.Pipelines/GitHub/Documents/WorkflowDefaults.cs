using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>The defaults of every job of a workflow.</summary>
/// <param name="Run">For every script.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowDefaults(RunDefaults Run)
{
    /// <summary>An explicit bash also fails if a command in the middle of a pipe fails.</summary>
    public static WorkflowDefaults Bash { get; } = new(new RunDefaults("bash"));
}
