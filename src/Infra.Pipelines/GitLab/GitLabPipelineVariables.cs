namespace Infra.Pipelines.GitLab;

/// <summary>The variables that a pipeline of GitLab is started with, by hand or through the API.</summary>
public static class GitLabPipelineVariables
{
    /// <summary>Says which pipeline of the model is meant. Default: the first that can be started by hand, which deploys.</summary>
    public const string Task = "TASK";

    /// <summary>The variable of an input. Its own name could take the place of a variable of a job.</summary>
    public static string Of(string input) => $"INPUT_{input.ToUpperInvariant()}";
}
