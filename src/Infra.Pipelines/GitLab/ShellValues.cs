using Infra.Contracts.Identities;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>Renders the model's values as shell words: GitLab passes the run context as variables.</summary>
internal static class ShellValues
{
    /// <summary>The script that sets the variable; null if it already exists.</summary>
    public static string? Export(string name, Value value, Pipeline pipeline) => value switch
    {
        Value.Secret secret when secret.Name == name => null,
        Value.Known { RunContext: RunContext.IsUntrusted } =>
            $"if [ \"$CI_MERGE_REQUEST_SOURCE_PROJECT_ID\" = \"$CI_MERGE_REQUEST_PROJECT_ID\" ]; then export {name}=false; else export {name}=true; fi",
        // The job token may not comment; without a project token the report is only in the job's log.
        Value.Known { RunContext: RunContext.MayComment } => $"if [ -n \"${{GITLAB_TOKEN:-}}\" ]; then export {name}=true; else export {name}=false; fi",
        Value.Given given when ChoicesOf(given, pipeline) is { } choices => $"{Require(given, choices)}\nexport {name}={Word(value)}",
        _ => $"export {name}={Word(value)}",
    };

    public static string Word(Value value) => value switch
    {
        Value.Text text => ShellWord.Quoted(text.Content),
        Value.Given given => Expand(GitLabPipelineVariables.Of(given.Input)),
        Value.Secret secret => Expand(secret.Name),
        Value.Variable variable => Expand(variable.Name),
        Value.Known known => Of(known.RunContext),
        _ => throw new NotSupportedException($"{value.GetType().Name} is no variable."),
    };

    private static string Of(RunContext context) => context switch
    {
        RunContext.ProposalBase => Expand("CI_MERGE_REQUEST_DIFF_BASE_SHA"),
        // A failed pipeline leaves its changes to the next one, and a job token can't query the last successful one: everything is planned.
        RunContext.DeployedBefore => "''",
        RunContext.Run => Expand("CI_PIPELINE_ID"),
        RunContext.RunPage => Expand("CI_PIPELINE_URL"),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context, "Unknown run context."),
    };

    private static string Expand(string variable) => $"\"${{{variable}:-}}\"";

    private static IReadOnlyList<string>? ChoicesOf(Value.Given given, Pipeline pipeline) =>
        pipeline.Triggers.OfType<Trigger.Manual>().SelectMany(manual => manual.Inputs).SingleOrDefault(input => input.Name == given.Input)?.Choices;

    /// <summary>GitLab's form offers the choices of all pipelines together, and its API accepts any text.</summary>
    private static string Require(Value.Given given, IReadOnlyList<string> choices) => $"""
        case {Word(given)} in
          {string.Join('|', choices)}) ;;
          *) echo "{GitLabPipelineVariables.Of(given.Input)} is not one of {string.Join(", ", choices)}." >&2; exit 2 ;;
        esac
        """;
}
