namespace Infra.Pipelines.GitLab;

/// <summary>The variables of a GitLab pipeline that is started manually or through the API.</summary>
public static class GitLabPipelineVariables
{
    /// <summary>Selects the pipeline of the model. Default: the first manual one, which deploys.</summary>
    public const string Task = "TASK";

    /// <summary>The variable of an input. The input's own name could override a variable of a job.</summary>
    public static string Of(string input) => $"INPUT_{input.ToUpperInvariant()}";
}
