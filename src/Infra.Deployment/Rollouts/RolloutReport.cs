using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Deployment.Plans;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>The final result for each stack.</summary>
internal sealed class RolloutReport
{
    private readonly SortedDictionary<string, Entry> _stacks = new(StringComparer.Ordinal);

    /// <summary>Adds a stack that was deployed.</summary>
    /// <param name="plan">The applied plan.</param>
    /// <param name="outputs">The output of <c>terraform output -json</c>.</param>
    public void Add(StackPlan plan, string outputs) => _stacks[plan.Stack] = new(
        plan.Stack, plan.Plan!.IsEmpty ? "unchanged" : "applied", PlanText.Summary(plan.Plan), Readable(outputs), null);

    /// <summary>Adds a stack that this run had already deployed before the job was rerun.</summary>
    public void AddBefore(string stack) => _stacks[stack] = new(stack, "applied before", null, null, null);

    /// <summary>Adds a stack that failed.</summary>
    public void Add(string stack, IReadOnlyList<Problem> problems) => _stacks[stack] = new(stack, "failed", null, null, problems);

    /// <summary>Renders the outputs, one per line.</summary>
    public string Text() => string.Concat(
        from stack in _stacks.Values
        from output in stack.Outputs ?? []
        select $"{stack.Stack}.{output.Key} = {(output.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : output.Value?.ToJsonString() ?? "null")}\n");

    /// <summary>The report as JSON.</summary>
    public static JsonForm<RolloutReport> Json { get; } = JsonForm.Of((RolloutReport report) => report._stacks.Values);

    /// <summary>Returns the outputs by name, with secrets hidden. Excludes outputs that CDKTF adds for other stacks.</summary>
    private static JsonObject Readable(string outputs) => new(
        from output in JsonNode.Parse(outputs)!.AsObject()
        where !output.Key.StartsWith("cross-stack-output-", StringComparison.Ordinal)
        let value = (bool)output.Value!["sensitive"]! ? JsonValue.Create("(sensitive)") : output.Value["value"]?.DeepClone()
        select KeyValuePair.Create(output.Key, value));

    private sealed record Entry(string Stack, string Status, string? Changes, JsonObject? Outputs, IReadOnlyList<Problem>? Problems);
}
