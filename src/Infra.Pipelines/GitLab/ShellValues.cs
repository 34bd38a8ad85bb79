using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>How the model's values are words of a shell: GitLab gives every job its facts as variables.</summary>
internal static class ShellValues
{
    /// <summary>The variable of the pipeline that holds an input. Its own name could take the place of a variable of a job.</summary>
    public static string VariableOf(string input) => $"INPUT_{input.ToUpperInvariant()}";

    /// <summary>What makes the variable; null where it is there already.</summary>
    public static string? Export(string name, Value value) => value switch
    {
        Value.Secret secret when secret.Name == name => null,
        Value.Known { Fact: Fact.IsFork } =>
            $"if [ \"$CI_MERGE_REQUEST_SOURCE_PROJECT_ID\" = \"$CI_MERGE_REQUEST_PROJECT_ID\" ]; then export {name}=false; else export {name}=true; fi",
        _ => $"export {name}=\"{Word(value)}\"",
    };

    public static string Word(Value value) => value switch
    {
        Value.Text text => text.Content,
        Value.Given given => $"${VariableOf(given.Input)}",
        Value.Secret secret => $"${secret.Name}",
        Value.Variable variable => $"${variable.Name}",
        Value.Known known => Word(known.Fact),
        _ => throw new NotSupportedException($"{value.GetType().Name} is no variable."),
    };

    private static string Word(Fact fact) => fact switch
    {
        Fact.ProposalBase => "$CI_MERGE_REQUEST_DIFF_BASE_SHA",
        // All zeros where the pipeline was not started by a push.
        Fact.DeployedBefore => "$CI_COMMIT_BEFORE_SHA",
        Fact.Run => "$CI_PIPELINE_ID",
        Fact.RunPage => "$CI_PIPELINE_URL",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No such fact."),
    };
}
