using System.Text.Json.Serialization;

namespace Infra.Contracts.Synthesized;

/// <summary>A stack: one root module with one state.</summary>
/// <param name="Name"><c>CLOUD-ENVIRONMENT-PART</c>, or <c>CLOUD-foundation</c>.</param>
/// <param name="Cloud"><c>aws</c>, <c>google</c>, <c>azure</c> or <c>github</c>.</param>
/// <param name="Environment">The environment's name; null for a foundation stack, which serves them all.</param>
/// <param name="Part"><c>network</c>, <c>cluster</c>, <c>foundation</c>, …</param>
/// <param name="StateKey">The key of its state in its cloud's state storage.</param>
public sealed record StackEntry(string Name, string Cloud, string? Environment, string Part, string StateKey)
{
    /// <summary>
    /// The environment whose plan identity shows what a pull request would change in a foundation stack: the one that its pipelines let in. Null: the last of the
    /// estate.
    /// </summary>
    public string? PlannedAs { get; init; }

    /// <summary>Whether this stack must exist before pipelines can run.</summary>
    [JsonIgnore]
    public bool IsFoundation => Environment is null;
}
