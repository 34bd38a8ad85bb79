using System.Text.Json.Serialization;

namespace Infra.Contracts.Synthesized;

/// <summary>A stack: one root module with its own state.</summary>
/// <param name="Name"><c>CLOUD-ENVIRONMENT-PART</c>, or <c>CLOUD-foundation</c>.</param>
/// <param name="Cloud"><c>aws</c>, <c>google</c>, <c>azure</c> or <c>github</c>.</param>
/// <param name="Environment">The environment; null for a foundation stack, which serves all environments.</param>
/// <param name="Part"><c>network</c>, <c>cluster</c>, <c>foundation</c>, …</param>
/// <param name="StateKey">The key of its state in the backend.</param>
public sealed record StackEntry(string Name, string Cloud, string? Environment, string Part, string StateKey)
{
    /// <summary>For a foundation stack, the environment whose plan identity plans it for pull requests. Null: the last environment of the estate.</summary>
    public string? PlannedAs { get; init; }

    /// <summary>The environment whose plan identity plans the stack: its own, or <see cref="PlannedAs"/> for a foundation.</summary>
    /// <param name="last">The last environment of the estate, the default for a foundation.</param>
    public string PlanningEnvironment(string last) => Environment ?? PlannedAs ?? last;

    /// <summary>Returns the environments whose plan identity plans a foundation among some stacks, in order of promotion.</summary>
    /// <param name="environments">All environments of the estate, in order of promotion; at least one.</param>
    /// <param name="stacks">The stacks.</param>
    public static IReadOnlyList<string> EnvironmentsWithFoundation(IReadOnlyList<string> environments, IEnumerable<StackEntry> stacks) =>
        [.. environments.Intersect(stacks.Where(stack => stack.IsFoundation).Select(stack => stack.PlanningEnvironment(environments[^1])))];

    /// <summary>Whether the stack must exist before pipelines can run.</summary>
    [JsonIgnore]
    public bool IsFoundation => Environment is null;
}
