using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Deployment.Plans;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>What became of each stack, once all is over.</summary>
internal sealed class RolloutReport
{
    private readonly SortedDictionary<string, Entry> _stacks = new(StringComparer.Ordinal);

    /// <summary>A stack that is as it was described.</summary>
    /// <param name="plan">The plan that was applied.</param>
    /// <param name="outputs">Its outputs as <c>terraform output -json</c> gives them.</param>
    public void Add(StackPlan plan, string outputs) => _stacks[plan.Stack] = new(
        plan.Stack, plan.Plan!.IsEmpty ? "unchanged" : "applied", PlanText.Summary(plan.Plan), Readable(outputs), null);

    /// <summary>A stack that this run has brought up already, in a job that is run again.</summary>
    public void AddBefore(string stack) => _stacks[stack] = new(stack, "applied before", null, null, null);

    /// <summary>A stack that is not.</summary>
    public void Add(string stack, IReadOnlyList<Problem> problems) => _stacks[stack] = new(stack, "failed", null, null, problems);

    /// <summary>The outputs, one to a line.</summary>
    public string Text() => string.Concat(
        from stack in _stacks.Values
        from output in stack.Outputs ?? []
        select $"{stack.Stack}.{output.Key} = {(output.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : output.Value?.ToJsonString() ?? "null")}\n");

    /// <summary>Everything, for programs.</summary>
    public static JsonForm<RolloutReport> Json { get; } = JsonForm.Of((RolloutReport report) => report._stacks.Values);

    /// <summary>Outputs by name, secrets hidden. What CDKTF adds for other stacks is nobody's to read.</summary>
    private static JsonObject Readable(string outputs) => new(
        from output in JsonNode.Parse(outputs)!.AsObject()
        where !output.Key.StartsWith("cross-stack-output-", StringComparison.Ordinal)
        let value = (bool)output.Value!["sensitive"]! ? JsonValue.Create("(sensitive)") : output.Value["value"]?.DeepClone()
        select KeyValuePair.Create(output.Key, value));

    private sealed record Entry(string Stack, string Status, string? Changes, JsonObject? Outputs, IReadOnlyList<Problem>? Problems);
}
