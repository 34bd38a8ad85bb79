using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitHub;

/// <summary>Renders the model's values and conditions as workflow expressions.</summary>
internal static class Expressions
{
    public static string Of(Value value) => value switch
    {
        Value.Text text => text.Content,
        Value.Given given => $"${{{{ inputs.{given.Input} }}}}",
        Value.Secret secret => $"${{{{ secrets.{secret.Name} }}}}",
        Value.Variable variable => $"${{{{ vars.{variable.Name} }}}}",
        Value.Known known => Of(known.RunContext),
        _ => throw new NotSupportedException($"{value.GetType().Name} has no expression."),
    };

    /// <summary>The stacks that a job has chosen, as JSON.</summary>
    public static string Output(Selection selection) => $"needs.{selection.Job}.outputs.{selection.Name}";

    /// <summary>
    /// The condition of a job; null if it needs none. It is explicit even for success: by default a job is skipped if one
    /// before it was skipped, as a wave without changes is.
    /// </summary>
    public static string? Condition(Pipeline pipeline, Job job, bool isFirst)
    {
        if (isFirst) return null;
        List<string> terms = [job.Runs switch
        {
            RunCondition.Always => "!cancelled()",
            RunCondition.OnFailure => "(failure() || cancelled())",
            _ => "!failure() && !cancelled()",
        }];
        if (job is { WorksOn: { } selection, RunsEmpty: false }) terms.Add($"startsWith({Output(selection)}, '[\"')");
        if (job.Login is not null && pipeline.Triggers.OfType<Trigger.Proposal>().Any()) terms.Add(IsOwnBranch);
        return string.Join(" && ", terms);
    }

    private const string IsOwnBranch = "github.event.pull_request.head.repo.full_name == github.repository";

    private static string Of(RunContext context) => context switch
    {
        RunContext.ProposalBase => "${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha }}",
        RunContext.DeployedBefore => $"${{{{ steps.{DeployedBefore.StepId}.outputs.commit }}}}",
        RunContext.Run => "${{ github.run_id }}",
        RunContext.RunPage => "${{ github.server_url }}/${{ github.repository }}/actions/runs/${{ github.run_id }}",
        RunContext.MayComment => "${{ github.event.pull_request.head.repo.full_name == github.repository }}",
        RunContext.IsUntrusted => "${{ github.event.pull_request.head.repo.full_name != github.repository }}",
        _ => throw new ArgumentOutOfRangeException(nameof(context), context, "Unknown run context."),
    };
}
